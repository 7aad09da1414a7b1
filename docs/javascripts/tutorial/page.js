/**
 * @param {ParentNode} root
 * @returns {import("./progress.js").Asked} what the page asks
 */
export function askedOn(root) {
  const levels = [...named(root, "before"), ...named(root, "after")];
  return {
    quiz: named(root, "quiz").map(itemOf),
    objectives: levels.map(({ dataset }) => dataset.tuBefore ?? dataset.tuAfter ?? ""),
    checklist: named(root, "checklist").flatMap(inputsIn).map(({ value }) => value),
  };
}

/**
 * @param {ParentNode} place
 * @param {string} name
 * @returns {HTMLElement[]} what bears `data-tu-<name>` in it
 */
export function named(place, name) {
  return [...place.querySelectorAll(`[data-tu-${name}]`)].map(
    (found) => /** @type {HTMLElement} */ (found),
  );
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
  const { tuQuiz, kind } = fieldset.dataset;
  return {
    id: /** @type {string} */ (tuQuiz),
    kind: /** @type {import("./quiz.js").Kind} */ (kind),
    choices: fieldset.querySelectorAll("label").length,
    right: inputsIn(fieldset)
      .filter(({ dataset }) => "right" in dataset)
      .map(({ value }) => Number(value)),
  };
}
