/*
 * What the oldest browsers that we serve lack. It is named here alone, and asked for before it is
 * used: a test reads every other script. README.md says which browsers these are.
 */

/** @returns {boolean} whether the browser lays definitions over the page by itself */
export function hasPopovers() {
  return "popover" in HTMLElement.prototype;
}

/** @returns {boolean} whether a definition lies over the page */
export function isDefinitionOpen() {
  return hasPopovers() && document.querySelector(":popover-open") !== null;
}

/** @returns {boolean} whether our style sheet can print what is folded */
export function printsWhatIsFolded() {
  return CSS.supports("selector(::details-content)");
}
