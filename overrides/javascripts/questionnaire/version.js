/** @typedef {"same" | "older" | "newer" | "damaged"} Age */

const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/**
 * @param {unknown} version that of the questionnaire to which answers were given: « 1.2.0 »
 * @param {string} ours that of the questionnaire on the page
 * @returns {Age} older when the first number is, as the scores do not compare then; newer when the
 *   first or the second number is, as there may be questions that this page does not know; the
 *   third tells of spelling only
 */
export function ageOf(version, ours) {
  const numbers = typeof version === "string" && VERSION.exec(version);
  if (!numbers) return "damaged";
  const [major, minor] = numbers.slice(1).map(Number);
  const [ourMajor, ourMinor] = ours.split(".").map(Number);
  if (major < ourMajor) return "older";
  return major > ourMajor || minor > ourMinor ? "newer" : "same";
}
