import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { isAnswered, questionsShown } from "../questionnaire-form/form-view.js";

/**
 * Says how far the visitor is, in words and by the sign, and which questions have no answer.
 *
 * @param {HTMLElement} root
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 * @returns {{ arriveAt: (step: HTMLElement, place: number, count: number) => void }} to be told of
 *   the theme shown, and of its place among those in use
 */
export function mountProgress(root, store) {
  const [progress, where, count, missing] = ["progress", "where", "count", "missing"].map((name) =>
    find(root, name),
  );
  const [told] = missing.querySelectorAll("summary");
  const [list] = missing.querySelectorAll("ul");
  const discs = findAll(progress, "disc");

  const show = () => {
    const state = store.get();
    const asked = questionsShown(root, state);
    const left = asked.filter((question) => !isAnswered(question, state));
    const answered = asked.length - left.length;
    count.textContent = `${answered} réponse${answered > 1 ? "s" : ""} sur ${asked.length}`;
    told.textContent = `${left.length} question${left.length > 1 ? "s" : ""} sans réponse`;
    for (const disc of discs) {
      const of = (/** @type {HTMLElement} */ question) =>
        question.closest("section")?.id === dataOf(disc, "disc");
      disc.hidden = !asked.some(of);
      disc.toggleAttribute("data-done", !left.some(of));
    }
    missing.hidden = left.length === 0 || answered === 0;
    list.replaceChildren(...left.map(itemFor));
  };

  store.subscribe(show);
  show();
  progress.hidden = false;
  return {
    arriveAt(step, place, count) {
      const isTheme = step.dataset.tuDimension && !store.get().wholePage;
      where.textContent = isTheme ? `Thème ${place + 1} sur ${count - 1}` : "";
      for (const disc of discs) {
        disc.toggleAttribute("data-here", Boolean(isTheme) && dataOf(disc, "disc") === step.id);
      }
    },
  };
}

/**
 * @param {HTMLElement} question
 * @returns {HTMLLIElement} the line that leads to it
 */
function itemFor(question) {
  const link = document.createElement("a");
  link.href = `#${question.id}`;
  link.textContent = question.querySelector("legend")?.lastChild?.textContent ?? "";
  const item = document.createElement("li");
  item.append(link);
  return item;
}
