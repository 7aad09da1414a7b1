import { decoded } from "./fragment.js";

/**
 * What a visitor asks of a list: the value of each control of its filter, by name; an empty one asks
 * nothing.
 * @typedef {Record<string, string>} Criteria
 */

const LONGEST_VALUE = 400;

/**
 * @param {string} fragment what follows « # » in an address, which no server ever receives
 * @param {Readonly<Record<string, string>>} inAddress the name of each control in the address
 * @returns {Criteria} the criteria it holds; it is not trusted to name values that exist
 */
export function fromFragment(fragment, inAddress) {
  // Mail may encode the signs between names and values: ours are never encoded.
  const ours = fragment.includes("=") ? fragment : decoded(fragment);
  const parameters = new URLSearchParams(ours.replace(/^#/, ""));
  /** @type {Criteria} */
  const criteria = {};
  for (const name in inAddress) {
    criteria[name] = (parameters.get(inAddress[name]) ?? "").trim().slice(0, LONGEST_VALUE);
  }
  return criteria;
}

/**
 * @param {Criteria} criteria
 * @param {Readonly<Record<string, string>>} inAddress the name of each control in the address
 * @param {string} fragment that of the present address: an anchor stays while nothing is asked
 * @returns {string} the new fragment, with its « # », or an empty text
 */
export function toFragment(criteria, inAddress, fragment) {
  const parameters = new URLSearchParams();
  for (const name in inAddress) {
    const value = criteria[name].trim();
    if (value) parameters.set(inAddress[name], value);
  }
  const written = parameters.toString();
  if (written) return `#${written}`;
  return fragment.includes("=") ? "" : fragment;
}

/**
 * @param {string} noun what is counted, which takes an « s » when it is many
 * @param {number} shown
 * @param {number} total
 * @returns {string} the sentence that says how many are shown
 */
export function countSentence(noun, shown, total) {
  if (shown === 0) return `Aucun ${noun} ne correspond à ces critères`;
  const some = shown === 1 ? `1 ${noun} affiché` : `${shown} ${noun}s affichés`;
  return shown === total ? some : `${some} sur ${total}`;
}
