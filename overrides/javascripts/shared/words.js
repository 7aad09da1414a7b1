import { dataOf, findAll } from "./dom.js";

/**
 * What the holes of a page are filled with, by name. A part of the page shows when its names are
 * there: all sentences stand in the page.
 * @typedef {Record<string, string | number | boolean>} Words
 */

/**
 * Fills the holes of `place`, and shows the parts of it whose conditions all hold: `name` is there,
 * `!name` is not, `name+` is above 1 and takes a plural.
 *
 * @param {ParentNode} place
 * @param {Words} words
 */
export function fill(place, words) {
  /** @type {(condition: string) => boolean} */
  const holds = (condition) => {
    if (condition.startsWith("!")) return !holds(condition.slice(1));
    if (condition.endsWith("+")) return Number(words[condition.slice(0, -1)]) > 1;
    return condition in words;
  };
  for (const part of findAll(place, "if", Element)) {
    const isShown = dataOf(part, "if").split(" ").every(holds);
    part.toggleAttribute("hidden", !isShown);
  }
  for (const hole of findAll(place, "fill")) {
    hole.textContent = String(words[dataOf(hole, "fill")] ?? "");
  }
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Words} words
 * @returns {DocumentFragment} a copy of what it holds, filled, without the parts that do not hold
 */
export function filled(template, words) {
  const copy = document.importNode(template.content, true);
  fill(copy, words);
  for (const part of copy.querySelectorAll("[hidden]")) part.remove();
  return copy;
}

/**
 * @param {Record<string, string | number | boolean | null | undefined>} given
 * @returns {Words} those that say something: neither false, nor none, nor empty
 */
export function told(given) {
  /** @type {Words} */
  const words = {};
  for (const name in given) {
    const word = given[name];
    if (word) words[name] = word;
  }
  return words;
}
