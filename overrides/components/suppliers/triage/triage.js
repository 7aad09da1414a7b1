import { findAll } from "../../../javascripts/shared/dom.js";
import { nameIn } from "../../../javascripts/shared/fragment.js";
import { mountTool } from "../../../javascripts/shared/mount.js";

const triage = document.querySelector("[data-tu-triage]");
if (triage instanceof HTMLElement) mountTool(import.meta.url, triage, mount);

/**
 * Shows one question, or one card, at a time: the one that the address names after « # », else the
 * first. The answers are links of the page, so that « back » and shared links work by themselves.
 *
 * @param {HTMLElement} triage
 */
function mount(triage) {
  const steps = findAll(triage, "step");

  const show = () => {
    const named = steps.find((step) => step.id === nameIn(location.hash));
    const current = named ?? steps.find((step) => step.id === triage.dataset.start);
    for (const step of steps) step.hidden = step !== current;
    return current;
  };

  addEventListener("hashchange", () => show()?.focus());
  show();
}
