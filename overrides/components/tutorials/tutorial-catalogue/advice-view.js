import { dataOf, findAll } from "../../../javascripts/shared/dom.js";
import { advised } from "../../../javascripts/tutorials/advice.js";

/**
 * Mounts the group of what a result advises: it takes the tutorials that a link calls for from
 * their own groups, and gives them back.
 *
 * @param {HTMLElement} group
 * @param {HTMLElement[]} items the tutorials, in the order of the page
 * @param {() => void} leave what to do when its visitor leaves the advice aside
 * @returns {(link: string) => boolean} follows what a link advises; says whether that is new, and
 *   calls for a tutorial
 */
export function mountAdvice(group, items, leave) {
  const homes = items.map((item) => item.parentElement);
  const sentences = items.map((item) => findAll(item, "reason"));
  const reasons = sentences.map((some) => some.map(reasonOf));

  group.querySelector("button")?.addEventListener("click", leave);

  let followed = "";
  return (link) => {
    if (link === followed) return false;
    followed = link;
    const { because, places } = advised(link, reasons);
    for (const sentence of sentences.flat()) sentence.hidden = !because.has(reasonOf(sentence));
    for (const [place, item] of items.entries()) homes[place]?.append(item);
    group.querySelector("ul")?.append(...places.map((place) => items[place]));
    return places.length > 0;
  };
}

/**
 * @param {HTMLElement} sentence
 * @returns {string} the theme that it is about
 */
function reasonOf(sentence) {
  return dataOf(sentence, "reason");
}
