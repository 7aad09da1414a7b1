import { dialled } from "../../shared/dialled.js";
import { nearest, spellings } from "./near.js";
import { placesIn, ranked, union } from "./places.js";
import { stem, words } from "./words.js";

/** @typedef {import("./places.js").Places} Places */

/**
 * What answers a query: pages, the best first, each by its best passage. `stems` are those of the
 * words that were found; `isWhole` when each page has all the words of the query; `isNear` when a
 * word was taken for another; `isNumber` when the query is a number, `isEmpty` when it asks nothing.
 * `small` are the words that say nothing of what is looked for.
 * @typedef {{
 *   hits: import("./places.js").Hit[], stems: Set<string>, small: Set<string>,
 *   isWhole: boolean, isNear: boolean, isNumber: boolean, isEmpty: boolean,
 * }} Answer
 */

/** Letters from which the beginning of a word finds it. */
const SHORTEST_BEGINNING = 3;

/** Letters that two words have to begin with to be of one family. */
const ALIKE = 5;

/** Files of words that begin alike: more would say nothing yet. */
const MOST_FILES = 3;

const NUMBER = /^[+0-9][0-9 .()\u00a0\u202f-]*$/;
const ELISION = /^(?:[cdjlmnst]|qu)(?=[aeiouyh])/;

/**
 * @param {string} query
 * @param {import("./files.js").Load} load
 * @returns {Promise<Answer>}
 */
export async function find(query, load) {
  /** @type {{ starts: string[], small: string[] }} */
  const { starts, small: listed } = await load("debut");
  const small = new Set(listed);
  /** @type {Set<string>} */
  const stems = new Set();
  let isNear = false;

  const fileOf = (/** @type {string} */ word) =>
    Math.max(0, starts.filter((start) => start <= word).length - 1);

  /** @type {(numbers: Iterable<number>) => Promise<Record<string, string>>} */
  const known = async (numbers) =>
    Object.assign({}, ...(await Promise.all([...numbers].map((number) => load(`m${number}`)))));

  /** @type {(files: Record<string, string>, found: string[]) => Places} */
  const take = (files, found) => {
    for (const word of found) stems.add(word);
    return union(found.map((word) => placesIn(files[word])));
  };

  /** @type {(word: string) => Promise<Places>} */
  const exact = async (word) => {
    const file = await known([fileOf(word)]);
    return take(file, word in file ? [word] : []);
  };

  /** The words that begin so, for half of what they are worth.
   * @type {(start: string) => Promise<Places>} */
  const beginning = async (start) => {
    if (start.length < SHORTEST_BEGINNING) return new Map();
    const first = fileOf(start);
    const count = Math.min(fileOf(`${start}\uffff`) - first + 1, MOST_FILES);
    const files = await known(Array.from({ length: count }, (_, i) => first + i));
    const places = take(
      files,
      Object.keys(files).filter((word) => word.startsWith(start)),
    );
    return new Map([...places].map(([place, worth]) => [place, worth / 2]));
  };

  /** What was meant: the word without its article, what it goes on from, what it is near to.
   * @type {(written: string, stemmed: string) => Promise<Places>} */
  const meant = async (written, stemmed) => {
    const bare = await exact(stem(written.replace(ELISION, "")));
    if (bare.size) return bare;
    const files = await known(new Set(spellings(stemmed).map(fileOf)));
    const word = meantAmong(Object.keys(files), written, stemmed);
    isNear ||= word !== undefined && !written.startsWith(word.slice(0, ALIKE));
    return take(files, word === undefined ? [] : [word]);
  };

  /** @type {(term: { written: string, alternatives: string[] }, isTyped: boolean) => Promise<Places>} */
  const placesOf = async ({ written, alternatives }, isTyped) => {
    const found = await Promise.all(alternatives.map(exact));
    if (isTyped) found.push(await beginning(written));
    const places = union(found);
    return places.size ? places : meant(written, alternatives[0]);
  };

  const { terms, isNumber } = asked(query.trimStart(), small);
  const typed = /\s$/.test(query) ? -1 : terms.length - 1;
  const hits = ranked(await Promise.all(terms.map((term, i) => placesOf(term, i === typed))));
  const isWhole = hits[0]?.count === terms.length;
  return { hits, stems, small, isWhole, isNear, isNumber, isEmpty: !terms.length };
}

/**
 * @param {string} query
 * @param {ReadonlySet<string>} small
 * @returns {{ terms: { written: string, alternatives: string[] }[], isNumber: boolean }} what has to
 *   be found, each in one spelling or another
 */
function asked(query, small) {
  const isNumber = NUMBER.test(query);
  const terms = words(query, small).flatMap(({ written, parts, joined }) =>
    parts.map((part) =>
      joined ? { written: part, alternatives: [part, joined] } : { written, alternatives: [part] },
    ),
  );
  if (!isNumber || terms.length < 2) return { terms, isNumber };
  // A number that is being typed, or one that is written as no other is.
  const whole = dialled(query);
  return { terms: [{ written: whole, alternatives: [whole] }], isNumber };
}

/**
 * @param {string[]} known
 * @param {string} written
 * @param {string} stemmed
 * @returns {string | undefined} the word that is meant: one letter away, else what it begins with,
 *   else two letters away
 */
function meantAmong(known, written, stemmed) {
  const least = Math.max(4, written.length - ALIKE + 1);
  const [longest] = known
    .filter((word) => word.length >= least && written.startsWith(word) && !/[0-9]/.test(word))
    .sort((one, other) => other.length - one.length);
  return nearest(stemmed, known, 1) ?? longest ?? nearest(stemmed, known, 2);
}

/** Passages in a file of texts, as `macros/ground/search/index.py` puts them there. */
const TOGETHER = 2;

/**
 * What is shown of a hit: where it leads, the title of its page, its heading there, what it says.
 * @typedef {{ url: string, title: string, heading: string, text: string }} Passage
 */

/**
 * @param {import("./places.js").Hit} hit
 * @param {import("./files.js").Load} load
 * @returns {Promise<Passage>}
 */
export async function passageOf({ page, passage }, load) {
  const [title, ...passages] = await load(`t${page}-${Math.floor(passage / TOGETHER)}`);
  const [url, heading, text] = passages[passage % TOGETHER];
  return { url, title, heading, text };
}
