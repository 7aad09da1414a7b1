import { find } from "../../../javascripts/shared/dom.js";
import { decoded } from "../../../javascripts/shared/fragment.js";

/** What a link that searches says after « # », before its words. */
const ASKED = "#recherche=";

/**
 * Opens the search of the header, and only then loads what it needs: the button says whether it is
 * open, the Escape key closes it and gives the focus back, as does whatever is touched elsewhere.
 *
 * @param {HTMLElement} header
 */
export function mountSearch(header) {
  const button = find(header, "search-toggle");
  const panel = find(header, "search");
  const field = find(panel, "search-field", HTMLInputElement);

  const open = () => {
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    field.select(); // words typed before give way to others
    field.focus();
    const script = panel.querySelector("template");
    if (!script) return;
    panel.append(document.importNode(script.content, true));
    script.remove();
  };
  const close = () => {
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  const closeFromElsewhere = (/** @type {Event} */ { target }) => {
    if (panel.hidden) return;
    if (!(target instanceof Node && (panel.contains(target) || button.contains(target)))) close();
  };
  const followAddress = () => {
    if (!location.hash.startsWith(ASKED)) return;
    field.value = decoded(location.hash.slice(ASKED.length)).replace(/\+/g, " ");
    open();
    field.dispatchEvent(new Event("input"));
  };

  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  header.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || panel.hidden) return;
    close();
    button.focus();
  });
  document.addEventListener("focusin", closeFromElsewhere);
  document.addEventListener("pointerdown", closeFromElsewhere);
  addEventListener("hashchange", followAddress);
  document.documentElement.classList.remove("no-js");
  followAddress();
}

/** Puts search away, as it is without scripts. */
export function abandonSearch() {
  document.documentElement.classList.add("no-js");
}
