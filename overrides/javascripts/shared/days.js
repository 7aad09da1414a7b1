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
 * @returns {string} « 22 novembre », « 1er mars »: for a day that is near
 */
export function inWords(day) {
  return written(day, { day: "numeric", month: "long" });
}

/**
 * @param {string} day as « 2026-11-22 »
 * @returns {string} « 22 novembre 2026 », « 1er mars 2027 »
 */
export function withYear(day) {
  return written(day, { day: "numeric", month: "long", year: "numeric" });
}

/**
 * @param {string} day as « 2026-11-22 »
 * @returns {string} « dimanche »
 */
export function weekdayOf(day) {
  return written(day, { weekday: "long" });
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

/**
 * @param {string} day
 * @param {Intl.DateTimeFormatOptions} parts
 */
function written(day, parts) {
  return new Date(`${day}T00:00`).toLocaleDateString("fr-FR", parts).replace(/^1 /, "1er ");
}
