import { dayOf } from "../shared/days.js";
import { say } from "../shared/said.js";
import { setAnswer } from "./answers.js";

/**
 * @typedef {import("./answers.js").Answer} Answer
 * @typedef {import("./answers.js").State} State
 * @typedef {import("./state.js").Store} Store
 */

/**
 * Writes in the state what is ticked in the form, and ticks in the form what the state says.
 *
 * @param {HTMLElement} root
 * @param {Store} store
 */
export function mountForm(root, store) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("[data-tu-form]"));
  const fieldsets = [...form.querySelectorAll("fieldset")];

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const fieldset = /** @type {Element} */ (target).closest("fieldset");
    if (fieldset) store.change((draft) => setTicked(draft, fieldset, tickedIn(fieldset)));
  });
  form.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("[data-tu-clear]");
    const fieldset = button?.closest("fieldset");
    if (!fieldset) return;
    store.change((draft) => setTicked(draft, fieldset, []));
    fieldset.querySelector("input")?.focus();
    say(root, "Réponse effacée.");
  });

  const show = (/** @type {State} */ state) => {
    for (const fieldset of fieldsets) {
      const ticked = getTicked(state, fieldset);
      for (const input of fieldset.querySelectorAll("input")) {
        input.checked = ticked.includes(input.value);
      }
      const clear = fieldset.querySelector("[data-tu-clear]");
      if (clear instanceof HTMLElement) clear.hidden = ticked.length === 0;
    }
    const asked = questionsShown(form, state);
    for (const question of form.querySelectorAll("[data-tu-question]")) {
      const place = asked.indexOf(/** @type {HTMLElement} */ (question));
      question.toggleAttribute("data-tu-off", place < 0);
      const number = question.querySelector("[data-tu-number]");
      if (number && place >= 0) number.textContent = `Question ${place + 1} sur ${asked.length}`;
    }
  };
  store.subscribe(show);
  show(store.get());
}

/**
 * @param {ParentNode} place
 * @param {State} state
 * @returns {HTMLElement[]} the questions in it that the chosen version asks, in their order
 */
export function questionsShown(place, { express }) {
  const selector = express ? "[data-tu-question][data-express]" : "[data-tu-question]";
  return [...place.querySelectorAll(selector)].map((found) => /** @type {HTMLElement} */ (found));
}

/**
 * @param {HTMLElement} question
 * @param {State} state
 * @returns {boolean} whether it has an answer
 */
export function isAnswered({ dataset }, { answers }) {
  return /** @type {string} */ (dataset.tuQuestion) in answers;
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
  return /^\d$/.test(value) ? Number(value) : /** @type {Answer} */ (value);
}
