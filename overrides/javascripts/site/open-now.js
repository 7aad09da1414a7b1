/*
 * Whether somebody answers now, and until when, by the clock of the place where they are. Hours are
 * those of its wall clock, which the change to summer time moves with them.
 */

/** @typedef {[start: number, end: number]} Span in minutes after midnight, beyond 24 hours too */

/**
 * What `macros/site/kept_hours.py` writes: the hours of each day of the week, Monday first, and
 * those of the `days` unlike them, with the reason of those that are closed. A day about which
 * nobody knows is null; all others are known `from` one `through` another.
 * @typedef {{
 *   zone: string, from: string, through: string, week: Span[][],
 *   days: Record<string, [reason: string | null, spans: Span[]] | null>,
 * }} Schedule
 */

/**
 * `until` is in minutes after the midnight before now, null when no end is known; `minute`, after
 * that of its `day`. `reason` is null on a day like others, empty on a public holiday.
 * @typedef {{ ahead: number, day: string, minute: number }} Moment
 * @typedef {{ isOpen: true, until: number | null }} Open
 * @typedef {{ isOpen: false, reason: string | null, next: Moment | null }} Closed
 */

const DAY = 24 * 60;
const MILLISECONDS = 60_000;
// In days: who is closed for longer says no day.
const FARTHEST = 60;

/**
 * @param {string} zone as « Indian/Reunion »
 * @param {Date} now
 * @returns {[day: string, minute: number]} what its clock says; raises a `RangeError` where the
 *   browser does not know the zone
 */
export function clockIn(zone, now) {
  // Swedish writes days and hours as ISO 8601 does.
  const [day, hours] = now.toLocaleString("sv", { timeZone: zone }).split(" ");
  const [hour, minute] = hours.split(":");
  return [day, Number(hour) * 60 + Number(minute)];
}

/**
 * @param {Schedule} schedule
 * @param {string} day
 * @param {number} minute
 * @returns {Open | Closed | null} whether it is open on that day, at that minute of its clock; null
 *   when it cannot be known
 */
export function openAt(schedule, day, minute) {
  const [before, own, after] = [-1, 0, 1].map((ahead) => spansOn(schedule, day, ahead));
  if (!before || !own) return null;

  const until = endOf(minute, [...before, ...own, ...(after ?? [])]);
  if (until === minute) {
    const reason = schedule.days[day]?.[0] ?? null;
    return { isOpen: false, reason, next: nextAfter(minute, schedule, day) };
  }
  // Where what is known, or of use, ends, hours may go on.
  const horizon = after ? 2 * DAY : DAY;
  return { isOpen: true, until: until < horizon ? until : null };
}

/**
 * @param {number} minute
 * @param {Span[]} spans in their order
 * @returns {number} when those end that hold it; hours that follow each other are one
 */
function endOf(minute, spans) {
  let until = minute;
  for (const [start, end] of spans) if (start <= until && until < end) until = end;
  return until;
}

/**
 * @param {number} minute
 * @param {Schedule} schedule
 * @param {string} day
 * @returns {Moment | null} the first opening after that minute of that day, if it is known
 */
function nextAfter(minute, schedule, day) {
  for (let ahead = 0; ahead <= FARTHEST; ahead++) {
    const spans = spansOn(schedule, day, ahead);
    if (!spans) break;
    const found = spans.find(([start]) => start > minute);
    if (found) return { ahead, day: shifted(day, ahead), minute: found[0] - ahead * DAY };
  }
  return null;
}

/**
 * @param {Schedule} schedule
 * @param {string} today
 * @param {number} ahead
 * @returns {Span[] | undefined} when it is open so many days ahead of today, in minutes after the
 *   midnight of today; hours that end the next day are those of the day when they begin. None when
 *   it is not known
 */
function spansOn({ from, through, week, days }, today, ahead) {
  const day = shifted(today, ahead);
  if (day < from || day > through) return undefined;
  // A Sunday is 0 in JavaScript.
  const spans = day in days ? days[day]?.[1] : week[(new Date(day).getUTCDay() + 6) % 7];
  return spans?.map(([start, end]) => [start + ahead * DAY, end + ahead * DAY]);
}

/**
 * @param {string} day
 * @param {number} ahead in days
 */
function shifted(day, ahead) {
  return new Date(Date.parse(day) + ahead * DAY * MILLISECONDS).toISOString().slice(0, 10);
}
