/**
 * @param {Date} date
 * @returns {string} its day where the visitor is, as « 2026-11-22 »
 */
export function dayOf(date) {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [year, ...[month, day].map((number) => String(number).padStart(2, "0"))].join("-");
}

/**
 * @param {string} day as « 2026-11-22 »
 * @returns {string} « 22 novembre », « 1er mars »
 */
export function inWords(day) {
  const date = new Date(`${day}T00:00`);
  return date.toLocaleDateString("fr-FR", { day: "numeric", month: "long" }).replace(/^1 /, "1er ");
}

/**
 * @param {unknown} value
 * @returns {value is string} whether it is a day of the calendar, as « 2026-11-22 »
 */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(value);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
