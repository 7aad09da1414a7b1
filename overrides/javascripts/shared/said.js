import { find } from "./dom.js";

/**
 * Tells what has just happened to those who do not see it, once.
 *
 * @param {Element} root
 * @param {string} sentence
 */
export function say(root, sentence) {
  const place = find(root, "said");
  // The same sentence twice would be told once: a space makes it another.
  place.textContent = place.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
