/**
 * Sentences stand in templates of the page. This makes a copy of one, with its holes filled and
 * without the parts whose condition does not hold.
 *
 * @param {HTMLTemplateElement} template
 * @param {Record<string, string | number | boolean>} words
 * @returns {DocumentFragment}
 */
export function worded(template, words) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (
    copy.querySelectorAll("[data-tu-if]")
  )) {
    if (!words[part.dataset.tuIf ?? ""]) part.remove();
  }
  for (const hole of /** @type {NodeListOf<HTMLElement>} */ (
    copy.querySelectorAll("[data-tu-fill]")
  )) {
    hole.textContent = String(words[hole.dataset.tuFill ?? ""]);
  }
  return copy;
}
