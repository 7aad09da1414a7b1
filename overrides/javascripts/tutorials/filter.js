/**
 * @typedef {import("../shared/filter.js").Criteria} Criteria
 *
 * What a tutorial answers to the lists of the filter: « list:choice ».
 * @typedef {ReadonlySet<string>} Answers
 */

/**
 * @param {Criteria} criteria
 * @param {Answers} answers
 * @returns {number} how many criteria a tutorial misses
 */
export function misses(criteria, answers) {
  return Object.entries(criteria).filter(
    ([list, choice]) => choice !== "" && !answers.has(`${list}:${choice}`),
  ).length;
}

/**
 * @param {Criteria} criteria
 * @param {Answers[]} tutorials
 * @returns {number} how many tutorials miss none of them
 */
export function countShown(criteria, tutorials) {
  return tutorials.filter((answers) => misses(criteria, answers) === 0).length;
}

/**
 * @param {Criteria} criteria
 * @param {Answers[]} tutorials
 * @returns {number[]} the places of those that miss the fewest
 */
export function nearest(criteria, tutorials) {
  const missed = tutorials.map((answers) => misses(criteria, answers));
  const fewest = Math.min(...missed);
  return [...missed.keys()].filter((place) => missed[place] === fewest);
}
