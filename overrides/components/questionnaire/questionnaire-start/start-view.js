import { withYear } from "../../../javascripts/shared/days.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { isAnswered, questionsShown } from "../questionnaire-form/form-view.js";

/**
 * Shows what a visitor may choose before the first question: go on, which version, which layout.
 *
 * @param {HTMLElement} root
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 */
export function mountStart(root, store) {
  const start = find(root, "start");
  const resume = find(start, "resume");
  const resumed = find(start, "resumed");
  const versions = findAll(start, "begin");
  const layouts = [...start.querySelectorAll("input")].filter(({ name }) => name === "layout");

  const show = () => {
    const { answers, answeredOn, express, wholePage } = store.get();
    const count = Object.keys(answers).length;
    resume.hidden = count === 0;
    const day = answeredOn === null ? "" : `${withYear(answeredOn)}, `;
    resumed.textContent = `${day}${count} réponse${count > 1 ? "s" : ""}`;
    for (const button of versions) {
      const isExpress = dataOf(button, "begin") === "express";
      button.hidden = count > 0 && isExpress === express;
      button.classList.toggle("tu-button--accent", count === 0 && !isExpress);
    }
    for (const input of layouts) input.checked = (input.value === "whole") === wholePage;
  };

  resume.addEventListener("click", () => goOn(root, store));
  for (const button of versions) {
    button.addEventListener("click", () => {
      store.change((draft) => (draft.express = dataOf(button, "begin") === "express"));
      goOn(root, store);
    });
  }
  for (const input of layouts) {
    input.addEventListener("change", () => {
      store.change((draft) => (draft.wholePage = input.value === "whole"));
    });
  }
  for (const button of findAll(start, "print")) button.addEventListener("click", () => print());

  store.subscribe(show);
  show();
  start.hidden = false;
}

/**
 * Goes to the first question without an answer, by the heading of its theme when it comes first in
 * it; to the result when there is none.
 *
 * @param {HTMLElement} root
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 */
function goOn(root, store) {
  const state = store.get();
  const question = questionsShown(root, state).find((each) => !isAnswered(each, state));
  const section = question?.closest("section");
  const isFirst = section && questionsShown(section, state)[0] === question;
  location.hash = (isFirst ? section : question)?.id ?? "resultat";
}
