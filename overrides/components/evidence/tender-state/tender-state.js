import { daysLeft, stateAt } from "../../../javascripts/evidence/tenders.js";
import { dayOf, withYear } from "../../../javascripts/shared/days.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";

const now = new Date();
for (const line of findAll(document, "tender")) tell(line);
for (const part of findAll(document, "during")) showInTime(part);

/**
 * Says where a tender stands now, and how long remains.
 *
 * @param {HTMLElement} line
 */
function tell(line) {
  const { opens = "", closes = "" } = line.dataset;
  const state = stateAt({ opens, closes }, now);
  for (const badge of findAll(line, "state")) badge.hidden = true;
  line.querySelector(`[data-tu-state="${state}"]`)?.removeAttribute("hidden");
  const asOf = find(line, "as-of");
  asOf.textContent =
    state === "open"
      ? remaining(JSON.parse(dataOf(asOf, "as-of")), daysLeft({ opens, closes }, now))
      : `au ${withYear(dayOf(now))}`;
}

/**
 * Shows what only holds while a tender is to come, open or closed.
 *
 * @param {HTMLElement} part
 */
function showInTime(part) {
  const { opens = "", closes = "" } = momentsAround(part).dataset;
  const states = dataOf(part, "during").split(" ");
  part.hidden = !states.includes(stateAt({ opens, closes }, now));
}

/**
 * @param {HTMLElement} part
 * @returns {HTMLElement} what says when the tender opens and closes
 */
function momentsAround(part) {
  const found = part.closest("[data-opens]");
  if (found instanceof HTMLElement) return found;
  throw new Error("data-opens");
}

/**
 * @param {string[]} words for several days, one, none
 * @param {number} days
 */
function remaining([several, one, none], days) {
  if (days === 0) return none;
  return days === 1 ? one : several.replace("…", String(days));
}
