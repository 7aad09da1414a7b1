/*
 * Where a tender stands at a moment, and in which order tenders are read: what
 * `macros/evidence/tenders.py` says of a day.
 */

/**
 * Moments with their offset, « 2026-12-08T12:00:00+01:00 »; empty while nobody knows until when.
 * @typedef {{ opens: string, closes: string }} Moments
 * @typedef {"open" | "coming" | "closed"} State
 */

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {Moments} moments
 * @param {Date} now
 * @returns {State} it is closed from its deadline on
 */
export function stateAt({ opens, closes }, now) {
  if (closes === "" || now < new Date(opens)) return "coming";
  return now < new Date(closes) ? "open" : "closed";
}

/**
 * @param {Moments} moments of a tender that is open
 * @param {Date} now
 * @returns {number} how many whole days remain
 */
export function daysLeft({ closes }, now) {
  return Math.floor((new Date(closes).valueOf() - now.valueOf()) / DAY);
}

/**
 * @param {Moments[]} tenders in the order of the page, which is right for each state on the day of
 *   the build
 * @param {Date} now
 * @returns {Record<State, number[]>} their places by state: the nearest deadline first, the last
 *   closed first
 */
export function arranged(tenders, now) {
  const closing = (/** @type {number} */ i) => new Date(tenders[i].closes).valueOf();
  const of = (/** @type {State} */ state) =>
    [...tenders.keys()].filter((i) => stateAt(tenders[i], now) === state);
  return {
    open: of("open").sort((a, b) => closing(a) - closing(b)),
    coming: of("coming"),
    closed: of("closed").sort((a, b) => closing(b) - closing(a)),
  };
}
