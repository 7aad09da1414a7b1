/**
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Rules} Rules
 *
 * A figure to set beside an answer: « 37 sur 100 » among the firms of `size`, and what the answer
 * says of the visitor's.
 * @typedef {{
 *   id: string, size: string, outOf100: number, you: import("./answers.js").Likeness,
 * }} Figure
 */

const EVERY_SIZE = "ensemble";

/**
 * @param {Rules} rules
 * @param {Answers} answers
 * @param {string | undefined} size that of the visitor's firm, when it was told
 * @returns {Figure[]} for each benchmark whose question was answered by a number of points, its
 *   figure for this size, or else for every size together; nothing when there is neither
 */
export function figures(rules, answers, size) {
  return rules.benchmarks.flatMap(({ id, question, you, values }) => {
    const answer = answers[question];
    const value =
      values.find((one) => one.size === size) ?? values.find((one) => one.size === EVERY_SIZE);
    if (typeof answer !== "number" || !value) return [];
    // To the nearest, a half upwards: exact, as one decimal at most makes a half a binary number.
    const outOf100 = Math.round(Number(value.percent));
    return [{ id, size: value.size, outOf100, you: you[answer] }];
  });
}
