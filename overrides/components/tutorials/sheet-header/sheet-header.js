import { find } from "../../../javascripts/shared/dom.js";
import { mountTool } from "../../../javascripts/shared/mount.js";

const sheet = document.querySelector("[data-tu-sheet]");
if (sheet instanceof HTMLElement) mountTool(import.meta.url, sheet, mount);

/**
 * Lets a trainer choose the parts of the sheet to print; all of them at first.
 *
 * @param {HTMLElement} sheet
 */
function mount(sheet) {
  const choice = find(sheet, "parts", HTMLFormElement);
  const button = find(sheet, "print");

  choice.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    document.getElementById(target.value)?.toggleAttribute("hidden", !target.checked);
  });
  choice.addEventListener("submit", (event) => event.preventDefault());
  button.addEventListener("click", () => print());
  for (const control of [choice, button]) control.hidden = false;
}
