/**
 * Shows on a card what its visitor has ticked.
 *
 * @param {HTMLElement} card
 * @param {import("../../../javascripts/questionnaire/answers.js").Planned} [chosen]
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
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 */
export function mountPlan(section, store) {
  section.addEventListener("change", ({ target }) => {
    const card = target instanceof Element ? target.closest("li") : null;
    const id = card?.dataset.tuAdvice;
    if (!card || !id) return;
    const [done, inPlan, day] = card.querySelectorAll("input");
    store.change(({ plan }) => {
      if (inPlan.checked || target === done)
        plan[id] = { done: done.checked, on: day.value || null };
      else delete plan[id];
    });
  });
}
