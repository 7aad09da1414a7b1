import { find, findAll } from "../../../javascripts/shared/dom.js";
import { filled, told } from "../../../javascripts/shared/words.js";
import { inputsIn } from "../../../javascripts/tutorials/page.js";
import { answerIn, chosenPlaces, verdict } from "../../../javascripts/tutorials/quiz.js";

/**
 * Keeps what is answered to the questions, and says of an answer what it is worth when asked to.
 *
 * @param {ParentNode} root
 * @param {import("../../../javascripts/tutorials/quiz.js").Item[]} items
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
export function mountQuiz(root, items, store) {
  const fieldsets = findAll(root, "quiz");
  if (fieldsets.length === 0) return;
  const template = find(root, "verdict", HTMLTemplateElement);
  for (const [i, item] of items.entries()) mountItem(fieldsets[i], item, template, store);
}

/**
 * @param {HTMLElement} fieldset
 * @param {import("../../../javascripts/tutorials/quiz.js").Item} item
 * @param {HTMLTemplateElement} template
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
function mountItem(fieldset, item, template, store) {
  const [status] = fieldset.querySelectorAll("[role=status]");
  const check = find(fieldset, "check");
  const lines = fieldset.querySelectorAll("details li");

  fieldset.addEventListener("change", () => {
    const answer = answerIn(item, answerOn(fieldset));
    store.change(({ quiz }) => {
      if (answer.length > 0) quiz[item.id] = answer;
      else delete quiz[item.id];
    });
  });

  let judged = "";
  check.addEventListener("click", () => {
    const answer = store.get().quiz[item.id] ?? [];
    const said = verdict(item, answer);
    const copy = filled(template, told({ ...said }));
    const feedback = chosenPlaces(item, answer).map((place) => lines[place - 1].cloneNode(true));
    if (said.right || said.wrong) copy.querySelector("ul")?.append(...feedback);
    status.replaceChildren(copy);
    judged = String(answer);
  });

  store.subscribe(({ quiz }) => {
    const answer = quiz[item.id] ?? [];
    showAnswer(fieldset, answer);
    // What was said of another answer would mislead.
    if (String(answer) !== judged) status.replaceChildren();
  });
  check.hidden = false;
}

/**
 * @param {HTMLElement} fieldset
 * @returns {number[]} the places ticked, or the rank given to each place
 */
function answerOn(fieldset) {
  const lists = listsIn(fieldset);
  const ticked = inputsIn(fieldset).filter(({ checked }) => checked);
  if (lists.length === 0) return ticked.map(({ value }) => Number(value));
  /** @type {number[]} */
  const ranks = [];
  for (const list of lists) ranks[placeOf(list) - 1] = Number(list.value);
  return ranks;
}

/**
 * @param {HTMLElement} fieldset
 * @param {number[]} answer
 */
function showAnswer(fieldset, answer) {
  for (const input of inputsIn(fieldset)) input.checked = answer.includes(Number(input.value));
  for (const list of listsIn(fieldset)) list.value = String(answer[placeOf(list) - 1] ?? 0);
}

/** @param {HTMLElement} fieldset */
function listsIn(fieldset) {
  return [...fieldset.querySelectorAll("select")];
}

/** @param {HTMLSelectElement} list */
function placeOf({ dataset }) {
  return Number(dataset.place);
}
