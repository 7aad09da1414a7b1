import { NOT_APPLICABLE, setAnswer, UNKNOWN } from "../../../javascripts/questionnaire/answers.js";
import { dayOf } from "../../../javascripts/shared/days.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { say } from "../../../javascripts/shared/said.js";

/**
 * @typedef {import("../../../javascripts/questionnaire/answers.js").Answer} Answer
 * @typedef {import("../../../javascripts/questionnaire/answers.js").State} State
 * @typedef {import("../../../javascripts/questionnaire/state.js").Store} Store
 */

/**
 * Writes in the state what is ticked in the form, and ticks in the form what the state says.
 *
 * @param {HTMLElement} root
 * @param {Store} store
 */
export function mountForm(root, store) {
  const form = find(root, "form", HTMLFormElement);
  const fieldsets = [...form.querySelectorAll("fieldset")];

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const fieldset = target instanceof Element && target.closest("fieldset");
    if (fieldset) store.change((draft) => setTicked(draft, fieldset, tickedIn(fieldset)));
  });
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-tu-clear]") : null;
    const fieldset = button?.closest("fieldset");
    if (!fieldset) return;
    store.change((draft) => setTicked(draft, fieldset, []));
    fieldset.querySelector("input")?.focus();
    say(root, "Réponse effacée.");
  });

  const show = (/** @type {State} */ state) => {
    for (const fieldset of fieldsets) tick(fieldset, getTicked(state, fieldset));
    const asked = questionsShown(form, state);
    for (const question of findAll(form, "question")) number(question, asked);
  };
  store.subscribe(show);
  show(store.get());
}

/**
 * @param {HTMLFieldSetElement} fieldset
 * @param {string[]} values those of its inputs to tick
 */
function tick(fieldset, values) {
  for (const input of fieldset.querySelectorAll("input")) {
    input.checked = values.includes(input.value);
  }
  for (const clear of findAll(fieldset, "clear")) clear.hidden = values.length === 0;
}

/**
 * Numbers a question among those asked, or takes it off the screen.
 *
 * @param {HTMLElement} question
 * @param {HTMLElement[]} asked
 */
function number(question, asked) {
  const place = asked.indexOf(question);
  question.toggleAttribute("data-tu-off", place < 0);
  if (place < 0) return;
  for (const hole of findAll(question, "number")) {
    hole.textContent = `Question ${place + 1} sur ${asked.length}`;
  }
}

/**
 * @param {ParentNode} place
 * @param {State} state
 * @returns {HTMLElement[]} the questions in it that the chosen version asks, in their order
 */
export function questionsShown(place, { express }) {
  return findAll(place, "question").filter(({ dataset }) => !express || "express" in dataset);
}

/**
 * @param {HTMLElement} question
 * @param {State} state
 * @returns {boolean} whether it has an answer
 */
export function isAnswered(question, { answers }) {
  return dataOf(question, "question") in answers;
}

/** @param {HTMLFieldSetElement} fieldset */
function tickedIn(fieldset) {
  return [...fieldset.querySelectorAll("input")]
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
}

/**
 * @param {State} state
 * @param {HTMLFieldSetElement} fieldset
 * @returns {string[]} the values of its inputs that the state says are ticked
 */
function getTicked({ answers, profile, wish }, { dataset }) {
  const { tuQuestion, tuProfile } = dataset;
  if (tuProfile) return profile[tuProfile] ?? [];
  if (!tuQuestion) return wish === null ? [] : [wish];
  return tuQuestion in answers ? [String(answers[tuQuestion])] : [];
}

/**
 * @param {State} draft
 * @param {HTMLFieldSetElement} fieldset
 * @param {string[]} values those of its inputs that are ticked
 */
function setTicked(draft, { dataset }, values) {
  const { tuQuestion, tuProfile } = dataset;
  const [first] = values;
  if (!tuQuestion && !tuProfile) draft.wish = first ?? null;
  else if (tuProfile && first) draft.profile[tuProfile] = values;
  else if (tuProfile) delete draft.profile[tuProfile];
  else if (tuQuestion) {
    setAnswer(draft, tuQuestion, first ? answerOf(first) : undefined, dayOf(new Date()));
  }
}

/**
 * @param {string} value of an input
 * @returns {Answer}
 */
function answerOf(value) {
  return value === UNKNOWN || value === NOT_APPLICABLE ? value : Number(value);
}
