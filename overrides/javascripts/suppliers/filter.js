import { dialled } from "../shared/dialled.js";

/**
 * What a visitor asks of the directory; an empty value asks nothing.
 * @typedef {{ role: string, entity: string, territory: string, category: string, q: string }} Criteria
 *
 * What a card answers: ids for each list, and all its words as `plain` gives them.
 * @typedef {{ role: string[], entity: string[], territory: string[], category: string[], text: string }} Card
 */

/** A number as people type it, four digits at least: « 01 99 00 », « +33 (0)1.99 ». */
const NUMBER = /(?:\+|\b)\d(?:[\s().-]*\d){3,}/g;

/** Criteria that are chosen in a list. @type {readonly ("role" | "entity" | "territory" | "category")[]} */
const LISTS = ["role", "entity", "territory", "category"];

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
