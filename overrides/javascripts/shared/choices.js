/**
 * @typedef {import("./filter.js").Criteria} Criteria
 *
 * What an item answers to the lists of a filter: « list:choice ».
 * @typedef {ReadonlySet<string>} Answers
 */

/**
 * @param {Criteria} criteria
 * @param {Answers} answers
 * @returns {number} how many criteria an item misses
 */
export function misses(criteria, answers) {
  return Object.entries(criteria).filter(
    ([list, choice]) => choice !== "" && !answers.has(`${list}:${choice}`),
  ).length;
}

/**
 * @param {Criteria} criteria
 * @param {Answers[]} items
 * @returns {number} how many items miss none of them
 */
export function countShown(criteria, items) {
  return items.filter((answers) => misses(criteria, answers) === 0).length;
}

/**
 * @param {Criteria} criteria
 * @param {Answers[]} items
 * @returns {number[]} the places of those that miss the fewest
 */
export function nearest(criteria, items) {
  const missed = items.map((answers) => misses(criteria, answers));
  const fewest = Math.min(...missed);
  return [...missed.keys()].filter((place) => missed[place] === fewest);
}
