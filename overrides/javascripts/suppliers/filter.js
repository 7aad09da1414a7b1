import { dialled } from "../shared/dialled.js";

/**
 * What a visitor asks of the directory; an empty value asks nothing.
 * @typedef {{ role: string, entity: string, territory: string, category: string, q: string }} Criteria
 *
 * What a card answers: ids for each list, and all its words as `plain` gives them. It may answer for
 * more than what it is named for: its own entity, its own territories.
 * @typedef {{ role: string[], entity: string[], territory: string[], category: string[], text: string,
 *   own: { entity: string[], territory: string[] } }} Card
 *
 * What is shown: the cards, by rank; whether they answer all that is asked; else, or when none is
 * named for the place that is asked, the lists whose choice is not met to the letter.
 * @typedef {{ shown: number[], isWhole: boolean, unmet: List[] }} Answer
 *
 * @typedef {"role" | "entity" | "territory" | "category"} List
 */

/** A number as people type it, four digits at least: « 01 99 00 », « +33 (0)1.99 ». */
const NUMBER = /(?:\+|\b)\d(?:[\s().-]*\d){3,}/g;

/** Criteria that are chosen in a list. @type {readonly List[]} */
const LISTS = ["role", "entity", "territory", "category"];

/**
 * What is given up to find the nearest: what is sold, then where; the role never is.
 * @type {readonly List[][]}
 */
const GIVEN_UP = [
  [],
  ["category"],
  ["territory"],
  ["category", "territory"],
  ["entity"],
  ["category", "entity"],
  ["territory", "entity"],
  ["category", "territory", "entity"],
];

/** Lists in which one card may answer for many. @type {readonly ("entity" | "territory")[]} */
const PLACES = ["entity", "territory"];

/**
 * @param {string} text
 * @returns {string} the same words in lower case, without accents nor punctuation, one space apart
 */
export function plain(text) {
  return text
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * @param {string} text
 * @returns {string} the same, each phone number as the digits that are dialled in France
 */
export const withDialled = (text) => text.replace(NUMBER, dialled);

/**
 * @param {Criteria} criteria
 * @param {Card} card
 * @returns {boolean} whether the card has every id chosen and every word typed, in any order
 */
export function matches(criteria, card) {
  return (
    LISTS.every((name) => criteria[name] === "" || card[name].includes(criteria[name])) &&
    plain(criteria.q)
      .split(" ")
      .every((word) => card.text.includes(word))
  );
}

/**
 * @param {Criteria} criteria
 * @param {readonly Card[]} cards
 * @returns {Answer} the cards that answer, else the nearest: a directory that holds some says no to
 *   words only
 */
export function answers(criteria, cards) {
  const called = withDialled(criteria.q);
  const answering = (/** @type {Criteria} */ asked) =>
    [...cards.keys()].filter(
      (i) => matches(asked, cards[i]) || matches({ ...asked, q: called }, cards[i]),
    );
  for (const given of GIVEN_UP) {
    const asked = { ...criteria };
    for (const name of given) asked[name] = "";
    const shown = answering(asked);
    if (shown.length === 0) continue;
    if (given.length > 0) return { shown, isWhole: false, unmet: chosenIn(criteria) };
    const unmet = PLACES.filter(
      (name) => criteria[name] && !shown.some((i) => cards[i].own[name].includes(criteria[name])),
    );
    return { shown, isWhole: true, unmet };
  }
  return { shown: [], isWhole: false, unmet: [] };
}

/**
 * @param {Criteria} criteria
 * @returns {List[]} the lists in which something is chosen
 */
const chosenIn = (criteria) => LISTS.filter((name) => criteria[name] !== "");

/**
 * @param {Answer} answer
 * @param {(name: List) => string} label what is chosen in a list, as it is read
 * @returns {string} why what is shown is not what was asked to the letter; empty when it is
 */
export function reason({ unmet, isWhole }, label) {
  const said = unmet.map((name) => `«\u202f${label(name)}\u202f»`);
  if (said.length === 0) return "";
  if (isWhole)
    return `Personne n’est nommé pour ${said.join(" et ")} seulement. Voici qui y répond. `;
  return `Aucune fiche ne répond à tout\u00a0: ${said.join(", ")}. Voici les plus proches. `;
}
