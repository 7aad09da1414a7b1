import { dataOf, findAll } from "../shared/dom.js";
import { KINDS } from "./quiz.js";

/**
 * @param {ParentNode} root
 * @returns {import("./progress.js").Asked} what the page asks
 */
export function askedOn(root) {
  return {
    quiz: findAll(root, "quiz").map(itemOf),
    objectives: ["before", "after"].flatMap((moment) =>
      findAll(root, moment).map((fieldset) => dataOf(fieldset, moment)),
    ),
    checklist: findAll(root, "checklist")
      .flatMap(inputsIn)
      .map(({ value }) => value),
  };
}

/**
 * @param {ParentNode} place
 * @returns {HTMLInputElement[]}
 */
export function inputsIn(place) {
  return [...place.querySelectorAll("input")];
}

/**
 * @param {HTMLElement} fieldset
 * @returns {import("./quiz.js").Item}
 */
function itemOf(fieldset) {
  const kind = KINDS.find((one) => one === fieldset.dataset.kind);
  if (!kind) throw new Error("data-kind");
  return {
    id: dataOf(fieldset, "quiz"),
    kind,
    choices: fieldset.querySelectorAll("label").length,
    right: inputsIn(fieldset)
      .filter(({ dataset }) => "right" in dataset)
      .map(({ value }) => Number(value)),
  };
}
