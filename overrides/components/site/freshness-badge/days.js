import { dayOf } from "../../../javascripts/shared/days.js";
import { dataOf, findAll } from "../../../javascripts/shared/dom.js";

/**
 * Shows what holds on the visitor's day, and hides what did on that of the build: `data-tu-days`
 * says from which day to which, « 2026-11-03/2027-11-03 », both included, either left out.
 */
export function mountDays() {
  const today = dayOf(new Date());
  for (const part of findAll(document, "days")) {
    const [first, last] = dataOf(part, "days").split("/");
    part.hidden = today < first || (last !== "" && today > last);
  }
}
