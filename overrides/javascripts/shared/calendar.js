/**
 * A day to do something, all day long.
 * @typedef {{ id: string, day: string, text: string }} Plan `day` as « 2026-12-01 »
 */

const LINE_OCTETS = 75;
const utf8 = new TextEncoder();

/**
 * @param {Plan[]} plans with ids of their own: the same id comes back as the same event
 * @param {string} mark that of whoever plans: two people who do the same thing have two events
 * @param {Date} now when the calendar is made
 * @returns {string} an iCalendar file (RFC 5545)
 */
export function calendar(plans, mark, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Trait d'union//FR",
    ...plans.flatMap(({ id, day, text }) => [
      "BEGIN:VEVENT",
      `UID:${id}.${mark}@trait-d-union`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replace(/-/g, "")}`,
      `SUMMARY:${escaped(text)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/**
 * @param {string} line
 * @returns {string} the same, cut between characters into lines of 75 octets at most
 */
function folded(line) {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const more = utf8.encode(character).length;
    if (octets + more > LINE_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}
