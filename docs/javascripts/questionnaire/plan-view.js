import { inWords } from "../shared/days.js";

/**
 * @typedef {import("./answers.js").State} State
 * @typedef {import("./result-view.js").Words} Words
 */

/** What comes after every day: the gestures without one, then those that are done. */
const [SOME_DAY, DONE] = ["a", "b"];

/**
 * @param {State} state
 * @param {string[]} advised the ids of what the answers call for now
 * @param {(id: string) => string} gestureOf
 * @returns {Words[]} the gestures of the plan, by day
 */
export function planned({ plan }, advised, gestureOf) {
  return advised
    .filter((id) => plan[id])
    .map((id) => ({ id, key: plan[id].done ? DONE : (plan[id].on ?? SOME_DAY) }))
    .sort((one, other) => one.key.localeCompare(other.key))
    .map(({ id, key }) => ({
      gesture: gestureOf(id),
      ...(key === DONE ? { done: true } : key !== SOME_DAY && { day: inWords(key) }),
    }));
}

/**
 * Shows on a card what its visitor has ticked.
 *
 * @param {HTMLElement} card
 * @param {import("./answers.js").Planned} [chosen]
 */
export function showChoices(card, chosen) {
  const [done, inPlan, day] = card.querySelectorAll("input");
  const on = chosen?.on ?? "";
  done.checked = Boolean(chosen?.done);
  inPlan.checked = Boolean(chosen);
  // A day that is being typed is left alone.
  if (day.value !== on) day.value = on;
}

/**
 * Puts in the plan what its visitor ticks on the cards.
 *
 * @param {HTMLElement} section
 * @param {import("./state.js").Store} store
 */
export function mountPlan(section, store) {
  section.addEventListener("change", ({ target }) => {
    const card = target instanceof HTMLElement && target.closest("li");
    const id = card && card.dataset.tuAdvice;
    if (!id) return;
    const [done, inPlan, day] = card.querySelectorAll("input");
    store.change(({ plan }) => {
      if (inPlan.checked || target === done) plan[id] = { done: done.checked, on: day.value || null };
      else delete plan[id];
    });
  });
}
