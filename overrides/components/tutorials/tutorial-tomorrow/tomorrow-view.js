import { calendar } from "../../../javascripts/shared/calendar.js";
import { dayOf, inWords, isDay } from "../../../javascripts/shared/days.js";
import { dataOf, find } from "../../../javascripts/shared/dom.js";
import { download } from "../../../javascripts/shared/download.js";
import { newMark } from "../../../javascripts/shared/mark.js";
import { inputsIn } from "../../../javascripts/tutorials/page.js";

/**
 * Keeps the day of what the learner will do, and gives it to a calendar.
 *
 * @param {ParentNode} root
 * @param {string} tutorial
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
export function mountTomorrow(root, tutorial, store) {
  const section = find(root, "tomorrow");
  const [action, line, planning, expected] = ["action", "line", "planning", "expected"].map(
    (name) => find(section, name),
  );
  const [input] = inputsIn(planning);
  const proposed = dayIn(Number(dataOf(section, "tomorrow")));

  /** @type {string | null | undefined} */
  let shown;
  const keep = () => {
    shown = isDay(input.value) ? input.value : null;
    store.change((draft) => (draft.day = shown ?? null));
  };
  const ask = (/** @type {boolean} */ isAsked) => {
    expected.hidden = !isAsked;
    input.setAttribute("aria-invalid", String(isAsked));
  };

  input.addEventListener("change", () => {
    keep();
    ask(false);
  });
  planning.querySelector("button")?.addEventListener("click", () => {
    const day = input.value;
    const isComing = isDay(day) && day >= dayOf(new Date());
    ask(!isComing);
    if (!isComing) return input.focus();
    keep();
    const fresh = newMark();
    store.change((draft) => (draft.mark ??= fresh));
    const mark = store.get().mark ?? fresh;
    const plan = { id: `${tutorial}.demain`, day, text: action.textContent ?? "" };
    download(`${tutorial}-demain.ics`, "text/calendar", calendar([plan], mark, new Date()));
  });
  store.subscribe(({ day }) => {
    // A day that is being typed is left alone.
    if (day === shown) return;
    shown = day;
    input.value = day ?? proposed;
  });

  find(expected, "proposed").textContent = inWords(proposed);
  line.toggleAttribute("data-tu-off", true);
  planning.hidden = false;
}

/**
 * @param {number} days
 * @returns {string} the day that comes after so many
 */
function dayIn(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return dayOf(date);
}
