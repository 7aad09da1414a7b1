/**
 * What a visitor asks of the directory; an empty value asks nothing.
 * @typedef {{ role: string, entity: string, territory: string, category: string, text: string }} Criteria
 *
 * What a card answers: ids for each list, and all its words as `plain` gives them.
 * @typedef {{ role: string[], entity: string[], territory: string[], category: string[], text: string }} Card
 */

/** Criteria that are chosen in a list. @type {readonly ("role" | "entity" | "territory" | "category")[]} */
export const LISTS = ["role", "entity", "territory", "category"];

/**
 * Name of each criterion in the address.
 * @type {Readonly<Record<keyof Criteria, string>>}
 */
const IN_ADDRESS = {
  role: "role",
  entity: "entite",
  territory: "territoire",
  category: "categorie",
  text: "texte",
};

const CRITERIA = /** @type {(keyof Criteria)[]} */ (Object.keys(IN_ADDRESS));

const LONGEST_TEXT = 80;

/** @type {Readonly<Criteria>} */
export const NO_CRITERIA = { role: "", entity: "", territory: "", category: "", text: "" };

/**
 * @param {string} text
 * @returns {string} the same words in lower case, without accents nor punctuation, one space apart
 */
export function plain(text) {
  return text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * @param {Criteria} criteria
 * @param {Card} card
 * @returns {boolean} whether the card has every id chosen and every word typed, in any order
 */
export function matches(criteria, card) {
  return (
    LISTS.every((name) => criteria[name] === "" || card[name].includes(criteria[name])) &&
    plain(criteria.text)
      .split(" ")
      .every((word) => card.text.includes(word))
  );
}

/**
 * @param {string} fragment what follows « # » in an address, which no server ever receives
 * @returns {Criteria} the criteria it holds; it is not trusted to name ids that exist
 */
export function fromFragment(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const criteria = { ...NO_CRITERIA };
  for (const name of CRITERIA) {
    criteria[name] = (parameters.get(IN_ADDRESS[name]) ?? "").trim().slice(0, LONGEST_TEXT);
  }
  return criteria;
}

/**
 * @param {Criteria} criteria
 * @param {string} fragment that of the present address: an anchor stays while nothing is asked
 * @returns {string} the new fragment, with its « # », or an empty text
 */
export function toFragment(criteria, fragment) {
  const parameters = new URLSearchParams();
  for (const name of CRITERIA) {
    const value = criteria[name].trim();
    if (value) parameters.set(IN_ADDRESS[name], value);
  }
  const written = parameters.toString();
  if (written) return `#${written}`;
  return fragment.includes("=") ? "" : fragment;
}

/**
 * @param {number} shown
 * @param {number} total
 * @returns {string} the sentence that says how many contacts are shown
 */
export function countSentence(shown, total) {
  if (shown === 0) return "Aucun contact ne correspond à ces critères";
  const contacts = shown === 1 ? "1 contact affiché" : `${shown} contacts affichés`;
  return shown === total ? contacts : `${contacts} sur ${total}`;
}
