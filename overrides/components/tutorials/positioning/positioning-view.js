import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { filled } from "../../../javascripts/shared/words.js";
import { inputsIn } from "../../../javascripts/tutorials/page.js";
import { change, isLevel } from "../../../javascripts/tutorials/positioning.js";

/**
 * Keeps where the learner stands before and after, and says what changed once both are given.
 *
 * @param {ParentNode} root
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
export function mountPositioning(root, store) {
  for (const moment of /** @type {const} */ (["before", "after"])) {
    for (const fieldset of findAll(root, moment)) {
      const objective = dataOf(fieldset, moment);
      fieldset.addEventListener("change", () => {
        const level = inputsIn(fieldset).findIndex(({ checked }) => checked);
        if (isLevel(level)) store.change((draft) => (draft[moment][objective] = level));
      });
      store.subscribe((progress) => {
        inputsIn(fieldset).forEach((input, level) => {
          input.checked = level === progress[moment][objective];
        });
      });
      if (moment === "after") sayChange(root, fieldset, objective, store);
    }
  }
}

/**
 * @param {ParentNode} root
 * @param {HTMLElement} fieldset
 * @param {string} objective
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
function sayChange(root, fieldset, objective, store) {
  const template = find(root, "change", HTMLTemplateElement);
  const [status] = fieldset.querySelectorAll("[role=status]");
  const levels = inputsIn(fieldset).map(({ labels }) => inSentence(labels?.[0].textContent ?? ""));

  let said = "";
  store.subscribe(({ before, after }) => {
    const [from, to] = [before[objective], after[objective]];
    const way = change(from, to);
    // The same sentence is not told again at each change of the page.
    if (said === `${from} ${to}`) return;
    said = `${from} ${to}`;
    status.replaceChildren();
    if (way) {
      const words = { before: levels[from], after: levels[to], [way]: true };
      status.append(filled(template, words));
    }
  });
}

/** @param {string} label */
function inSentence(label) {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
