/*
 * A page says `data-tu-<name>` of each place that a script needs, sometimes with a value. The names
 * are found here; what is missing, or of another kind than the script expects, throws.
 */

/**
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} place
 * @param {string} name
 * @param {new () => Kind} [kind]
 * @returns {Kind} the first element of this name in it
 */
export function find(place, name, kind) {
  const [found] = findAll(place, name, kind);
  if (!found) throw new Error(`data-tu-${name}`);
  return found;
}

/**
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} place
 * @param {string} name
 * @param {new () => Kind} [kind]
 * @returns {Kind[]} the elements of this name in it, in the order of the page
 */
export function findAll(place, name, kind = /** @type {any} */ (HTMLElement)) {
  return [...place.querySelectorAll(`[data-tu-${name}]`)].map((found) => {
    if (found instanceof kind) return found;
    throw new Error(`data-tu-${name}`);
  });
}

/**
 * @param {Element} element
 * @param {string} name
 * @returns {string} what its `data-tu-<name>` says, an empty text when it has none
 */
export function dataOf(element, name) {
  return element.getAttribute(`data-tu-${name}`) ?? "";
}
