import { mountTool } from "../shared/mount.js";

const sheet = document.querySelector("[data-tu-sheet]");
if (sheet instanceof HTMLElement) mountTool(import.meta.url, sheet, mount);

/**
 * Lets a trainer choose the parts of the sheet to print; all of them at first.
 *
 * @param {HTMLElement} sheet
 */
function mount(sheet) {
  const choice = /** @type {HTMLFormElement} */ (sheet.querySelector("[data-tu-parts]"));
  const button = /** @type {HTMLElement} */ (sheet.querySelector("[data-tu-print]"));

  choice.addEventListener("change", ({ target }) => {
    const { value, checked } = /** @type {HTMLInputElement} */ (target);
    document.getElementById(value)?.toggleAttribute("hidden", !checked);
  });
  choice.addEventListener("submit", (event) => event.preventDefault());
  button.addEventListener("click", () => print());
  for (const control of [choice, button]) control.hidden = false;
}
