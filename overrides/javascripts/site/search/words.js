import { dialled } from "../../shared/dialled.js";
import { stemWord } from "./french-stemmer.js";

/*
 * What a word is for the search: `macros/ground/search/words.py` says the same of the index, and a
 * test holds them together.
 */

/**
 * A word as it stands in a text, from `start` to `end`. `parts` are its stems; `joined` is the stem
 * of them all in one, for « porte-monnaie », empty where there is one part.
 * @typedef {{ start: number, end: number, written: string, parts: string[], joined: string }} Word
 */

/** What these letters are in every keyboard's alphabet; the other signs are one of a kind. */
const LETTERS = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ß", "ss"],
  ["ı", "i"],
  ["ς", "σ"],
  ["\u2010", "-"],
]);
for (const sign of "’‘ʼ`´") LETTERS.set(sign, "'");
for (const sign of "\u00ad\u200b\u200c\u200d\u2060\ufeff") LETTERS.set(sign, "");

const ACCENTS = /[\u0300-\u036f]/g;
const ALNUM = "[\\p{L}\\p{N}]";
const PHONE = `(?:(?:\\+|00)[1-9](?:[ .()-]{0,2}[0-9]){6,14}|0[1-9](?:[ .-]?[0-9]){8})(?!${ALNUM})`;
const NUMBER = `(?:[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{5}|[0-9]{1,3}(?: [0-9]{3})+|3[0-9] [0-9]{2})(?!${ALNUM})`;
const NAME = `[a-z](?: ?& ?[a-z])+(?!${ALNUM})|[a-z](?:\\+\\+|#)(?!${ALNUM})`;
const COMPOUND = `${ALNUM}+(?:['&-]${ALNUM}+)*`;
const TOKEN = new RegExp(`(${PHONE})|(${NUMBER}|${NAME})|${COMPOUND}`, "gu");

const ELIDED = /^(?:.|(?:jus|lors|puis|quoi)?qu)$/u;
const SECOND_E = /(...)e$/;

/**
 * @param {string} text
 * @returns {string} the same in the letters of a keyboard: no accent, no capital
 */
export function fold(text) {
  return plain(plain(text).toLowerCase());
}

/**
 * @param {string} text
 * @param {ReadonlySet<string>} small the words that say nothing of what is looked for
 * @returns {Word[]} its words, a phone number as it is dialled in France
 */
export function words(text, small) {
  const { folded, places } = foldedWithPlaces(text);
  return [...folded.matchAll(TOKEN)].map((token) => {
    const at = token.index ?? 0;
    const [start, end] = [places[at], places[at + token[0].length]];
    return { start, end, written: token[0], ...read(token, small) };
  });
}

/**
 * @param {string} word folded
 * @returns {string} what it has in common with its plural, its feminine, its verb
 */
export function stem(word) {
  return stemWord(word).replace(SECOND_E, "$1");
}

/**
 * @param {RegExpMatchArray} token
 * @param {ReadonlySet<string>} small
 */
function read([written, phone, known], small) {
  if (phone) return { parts: [dialled(written)], joined: "" };
  if (known) {
    const whole = known.replace(/ /g, "");
    return { parts: [whole], joined: whole.includes("&") ? whole.replace(/&/g, "") : "" };
  }
  const parts = written.split(/['&-]/);
  while (parts.length > 1 && ELIDED.test(parts[0])) parts.shift();
  const counts = (/** @type {string} */ part) =>
    !small.has(part) && (part.length > 1 || /\p{Nd}/u.test(part));
  return {
    parts: parts.filter(counts).map(stem),
    joined: parts.length > 1 ? stem(parts.join("")) : "",
  };
}

/** @param {string} text */
function plain(text) {
  const mapped = Array.from(text, (letter) => LETTERS.get(letter) ?? letter).join("");
  return mapped.normalize("NFKD").replace(ACCENTS, "");
}

/**
 * @param {string} text
 * @returns {{ folded: string, places: number[] }} the folded text, and where each of its letters
 *   comes from, its end included
 */
function foldedWithPlaces(text) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const letter of text) {
    const plainLetter = fold(letter);
    for (let i = 0; i < plainLetter.length; i++) places.push(place);
    folded += plainLetter;
    place += letter.length;
  }
  places.push(place);
  return { folded, places };
}
