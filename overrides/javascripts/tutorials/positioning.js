/**
 * What a learner says of an objective, from « je ne sais pas » to « je peux l’expliquer ».
 * @typedef {0 | 1 | 2 | 3} Level
 */

/**
 * @param {unknown} value
 * @returns {value is Level}
 */
export function isLevel(value) {
  return [0, 1, 2, 3].some((level) => level === value);
}

/**
 * @param {Level | undefined} before
 * @param {Level | undefined} after
 * @returns {"up" | "same" | "down" | null} which way the learner went; null until both are said
 */
export function change(before, after) {
  if (before === undefined || after === undefined) return null;
  if (before === after) return "same";
  return before < after ? "up" : "down";
}
