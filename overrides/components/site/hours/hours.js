import { inWords, weekdayOf } from "../../../javascripts/shared/days.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { clockIn, openAt } from "../../../javascripts/site/open-now.js";

/**
 * @typedef {import("../../../javascripts/site/open-now.js").Open} Open
 * @typedef {import("../../../javascripts/site/open-now.js").Closed} Closed
 */

/**
 * The sentences of the page, « … » where a word goes; `next` for today, tomorrow, this week, later.
 * @typedef {Record<"open" | "until" | "midnight" | "closed" | "why" | "holiday", string>
 *   & { next: string[] }} Says
 */

// In milliseconds: a minute of the clock is told a few seconds late at most.
const OFTEN = 10_000;
const DAY = 24 * 60;
const WEEK = 7;

for (const place of findAll(document, "hours")) {
  try {
    mount(place);
  } catch (error) {
    console.error(error); // the zone is unknown to the browser: hours stay as they are
  }
}

/**
 * Says whether somebody answers, and says it again when that changes.
 *
 * @param {HTMLElement} place
 */
function mount(place) {
  const schedule = JSON.parse(dataOf(place, "hours"));
  const line = find(place, "now");
  const says = JSON.parse(dataOf(line, "now"));

  const tell = () => {
    const [day, minute] = clockIn(schedule.zone, new Date());
    for (const period of findAll(place, "through")) {
      period.hidden = dataOf(period, "through") < day;
    }
    const state = openAt(schedule, day, minute);
    const text = state ? sentence(says, state) : "";
    // What has not changed stays as it is: somebody may be selecting it.
    if (line.textContent !== text) line.textContent = text;
  };

  tell();
  setInterval(tell, OFTEN);
}

/**
 * @param {Says} says
 * @param {Open | Closed} state
 */
function sentence(says, state) {
  return state.isOpen ? whenOpen(says, state) : whenClosed(says, state);
}

/**
 * @param {Says} says
 * @param {Open} state
 */
function whenOpen(says, { until }) {
  if (until === null) return says.open;
  return until === DAY ? says.midnight : filled(says.until, clock(until));
}

/**
 * @param {Says} says
 * @param {Closed} state
 */
function whenClosed(says, { reason, next }) {
  const why = reason === null ? "" : filled(says.why, reason || says.holiday);
  if (!next) return why || says.closed;
  const { ahead, day, minute } = next;
  const kind = ahead < WEEK ? Math.min(ahead, 2) : 3;
  const days = [[], [], [weekdayOf(day)], [inWords(day)]];
  return why + filled(says.next[kind], ...days[kind], clock(minute));
}

/**
 * @param {string} sentence
 * @param {string[]} words
 */
function filled(sentence, ...words) {
  return words.reduce((text, word) => text.replace("…", () => word), sentence);
}

/**
 * @param {number} minutes
 * @returns {string} « 9 h », « 17 h 30 », without a space where a line may break
 */
function clock(minutes) {
  const rest = minutes % 60;
  const hour = `${Math.floor((minutes % DAY) / 60)}\u00a0h`;
  return rest ? `${hour}\u00a0${String(rest).padStart(2, "0")}` : hour;
}
