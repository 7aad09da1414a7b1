import { hasPopovers } from "../../../javascripts/shared/newer.js";

/** Leads from a word to its definition, at the foot of the page, where the browser does not open it. */
export function mountDefinitions() {
  if (hasPopovers()) return;
  document.addEventListener("click", ({ target }) => {
    const term = target instanceof Element ? target.closest(".tu-term") : null;
    const definition = document.getElementById(term?.getAttribute("popovertarget") ?? "");
    if (!definition) return;
    definition.tabIndex = -1;
    definition.focus();
  });
}
