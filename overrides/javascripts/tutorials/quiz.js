export const KINDS = /** @type {const} */ (["un-choix", "plusieurs-choix", "vrai-faux", "ordre"]);

/**
 * @typedef {(typeof KINDS)[number]} Kind
 *
 * A question: how many choices it has, and the places of those that are right, from 1. An answer is
 * the places chosen; to « ordre », the rank given to each place, or 0: the places are the right
 * ranks.
 * @typedef {{ id: string, kind: Kind, choices: number, right: number[] }} Item
 *
 * What is said of an answer: nothing is chosen yet, or not every rank; it is right, or wrong; how
 * many right choices are missing, whether a wrong one is there, how many ranks are right.
 * @typedef {{
 *   empty?: boolean, unfinished?: boolean, right?: boolean, wrong?: boolean,
 *   missing?: number, extra?: boolean, placed?: number,
 * }} Verdict
 */

/**
 * @param {Item} item
 * @param {unknown} value not to be trusted
 * @returns {number[]} the answer that it holds; none when it makes no sense
 */
export function answerIn({ kind, choices }, value) {
  const given = Array.isArray(value) ? value : [];
  if (kind === "ordre") {
    const isSound = given.length === choices && given.every((rank) => isRank(rank, choices));
    return isSound && given.some((rank) => rank > 0) ? [...given] : [];
  }
  const chosen = places(choices).filter((place) => given.includes(place));
  return kind === "plusieurs-choix" ? chosen : chosen.slice(0, 1);
}

/**
 * @param {Item} item
 * @param {number[]} answer
 * @returns {Verdict}
 */
export function verdict({ kind, right }, answer) {
  if (answer.length === 0) return { empty: true };
  if (kind === "ordre") {
    if (answer.includes(0)) return { unfinished: true };
    const placed = answer.filter((rank, index) => rank === index + 1).length;
    return placed === answer.length ? { right: true } : { wrong: true, placed };
  }
  const missing = right.filter((place) => !answer.includes(place)).length;
  const extra = answer.some((place) => !right.includes(place));
  if (missing === 0 && !extra) return { right: true };
  return kind === "plusieurs-choix" ? { wrong: true, missing, extra } : { wrong: true };
}

/**
 * @param {Item} item
 * @param {number[]} answer
 * @returns {number[]} the places of what was chosen, in the order that the answer gives
 */
export function chosenPlaces({ kind, choices }, answer) {
  if (kind !== "ordre") return answer;
  return places(choices).sort((one, other) => answer[one - 1] - answer[other - 1]);
}

/** @param {number} choices */
function places(choices) {
  return Array.from({ length: choices }, (_, index) => index + 1);
}

/**
 * @param {unknown} value
 * @param {number} choices
 */
function isRank(value, choices) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= choices;
}
