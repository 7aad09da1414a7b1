/*
 * Where a word is, as `macros/ground/search/index.py` writes it.
 */

/**
 * What a word is worth in each passage: that of this number, of the page of this one, is the key
 * `page * PAGE + passage`.
 * @typedef {Map<number, number>} Places
 */

/** More than the passages of any page. */
export const PAGE = 2 ** 20;

const ZERO = "0".charCodeAt(0);

/**
 * @param {string} written three characters a place: pages since the last, passages since the last
 *   of the same page, worth
 * @returns {Places}
 */
export function placesIn(written) {
  /** @type {Places} */
  const places = new Map();
  let page = 0;
  let passage = 0;
  for (let i = 0; i < written.length; i += 3) {
    const [pages, passages, worth] = [0, 1, 2].map((j) => written.charCodeAt(i + j) - ZERO);
    if (pages) passage = 0;
    page += pages;
    passage += passages;
    places.set(page * PAGE + passage, worth);
  }
  return places;
}

/**
 * @param {Places[]} several
 * @returns {Places} where one of them is, for what the best is worth there
 */
export function union(several) {
  /** @type {Places} */
  const all = new Map();
  for (const places of several) {
    for (const [place, worth] of places) all.set(place, Math.max(worth, all.get(place) ?? 0));
  }
  return all;
}

/**
 * The best passage of a page: `count` words of the query are on the page, and it is worth `score`.
 * @typedef {{ page: number, passage: number, count: number, score: number }} Hit
 */

/**
 * @param {Places[]} terms where each word of a query is
 * @returns {Hit[]} the pages with most of these words, the best first
 */
export function ranked(terms) {
  const hits = best(terms);
  const count = Math.max(...hits.map((hit) => hit.count));
  return hits
    .filter((hit) => hit.count === count)
    .sort((one, other) => other.score - one.score || one.page - other.page);
}

/**
 * Words count once for their page, and once more where most of them stand together.
 *
 * @param {Places[]} terms
 * @returns {Hit[]} the best passage of each page
 */
function best(terms) {
  const [counts, scores, sums] = [new Tally(), new Tally(), new Tally()];
  for (const places of terms) {
    for (const [place, worth] of places) sums.add(place, worth);
    for (const [page, worth] of union([...places].map(ofPage))) {
      counts.add(page, 1);
      scores.add(page, worth);
    }
  }
  const inOrder = [...sums].sort(([one, few], [other, many]) => few - many || other - one);
  /** @type {Map<number, number>} */
  const bests = new Map(inOrder.map(([place]) => [pageOf(place), place]));
  return [...bests].map(([page, place]) => ({
    page,
    passage: place % PAGE,
    count: counts.of(page),
    score: scores.of(page) + sums.of(place),
  }));
}

/**
 * Numbers that add up, by key.
 * @extends {Map<number, number>}
 */
class Tally extends Map {
  /** @type {(key: number) => number} */
  of(key) {
    return this.get(key) ?? 0;
  }

  /** @type {(key: number, more: number) => void} */
  add(key, more) {
    this.set(key, this.of(key) + more);
  }
}

/**
 * @param {[place: number, worth: number]} known
 * @returns {Places} the same, by its page alone
 */
function ofPage([place, worth]) {
  return new Map([[pageOf(place), worth]]);
}

/** @param {number} place */
function pageOf(place) {
  return Math.floor(place / PAGE);
}
