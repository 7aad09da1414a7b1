import { said } from "../../../javascripts/questionnaire/result.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { fill, filled } from "../../../javascripts/shared/words.js";
import { mountPlan, showChoices } from "../advice/plan-view.js";
import { drawChart } from "../chart/chart-view.js";

/**
 * @typedef {import("../../../javascripts/questionnaire/result.js").Result} Result
 * @typedef {Map<string, HTMLElement>} Cards by id of advice
 */

/**
 * Mounts the result. It follows the answers while it is shown.
 *
 * @param {HTMLElement} root
 * @param {import("../../../javascripts/questionnaire/answers.js").Rules} rules
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 * @returns {{ show: () => void, hide: () => void }}
 */
export function mountResult(root, rules, store) {
  const section = find(root, "result");
  const later = find(section, "later");
  const fold = find(section, "fold", HTMLDetailsElement);
  const cards = new Map(findAll(later, "advice").map((card) => [dataOf(card, "advice"), card]));
  const texts = textsOf(root, dataOf(section, "none"), cards);

  let order = "";
  const layCards = (/** @type {Result["advice"]} */ advice) => {
    const asked = JSON.stringify(advice);
    // Cards that are in order are left alone: what has the focus in them keeps it.
    if (asked === order) return;
    order = asked;
    const dress = find(section, "dress", HTMLTemplateElement);
    layIn(later, advice.later, cards, dress);
    layIn(find(section, "first"), advice.first, cards, dress);
  };

  const show = () => {
    const state = store.get();
    const { words, rows, advice } = said(rules, state, texts);
    layCards(advice);
    fill(section, words);
    for (const link of findAll(section, "to-tutorials", HTMLAnchorElement)) {
      link.hash = String(words.tutorials ?? "");
    }
    for (const { id, ...words } of rows.advice) {
      const card = cardOf(String(id), cards);
      fill(card, words);
      showChoices(card, state.plan[String(id)]);
    }
    for (const list of findAll(section, "list")) fillList(list, rows[dataOf(list, "list")]);
    drawChart(section, rules, words);
  };

  mountPlan(section, store);
  store.subscribe(() => section.hidden || show());
  find(section, "full").addEventListener("click", () => {
    store.change((draft) => (draft.express = false));
    location.hash = rules.dimensions[0].id;
  });
  return {
    show() {
      show();
      fold.open = store.get().express;
      section.hidden = false;
    },
    hide() {
      section.hidden = true;
    },
  };
}

/**
 * @param {HTMLElement} list
 * @param {string[]} ids those of the advice to show in it
 * @param {Cards} cards
 * @param {HTMLTemplateElement} dress what a card has more when it answers somebody
 */
function layIn(list, ids, cards, dress) {
  const due = ids.map((id) => cardOf(id, cards));
  for (const card of due) {
    if (card.querySelector("input")) continue;
    const [because, choices] = document.importNode(dress.content, true).children;
    choices.setAttribute("aria-label", gestureOf(card));
    card.prepend(because);
    card.append(choices);
  }
  list.replaceChildren(...due);
}

/**
 * @param {HTMLElement} list which begins with the template of its rows
 * @param {import("../../../javascripts/shared/words.js").Words[]} rows
 */
function fillList(list, rows) {
  const template = list.children[0];
  if (!(template instanceof HTMLTemplateElement)) throw new Error("data-tu-list");
  list.replaceChildren(template, ...rows.map((words) => filled(template, words)));
}

/**
 * @param {string} id
 * @param {Cards} cards
 * @returns {HTMLElement}
 */
function cardOf(id, cards) {
  const card = cards.get(id);
  if (!card) throw new Error(`data-tu-advice=${id}`);
  return card;
}

/** @param {HTMLElement | undefined} card */
function gestureOf(card) {
  return card?.querySelector("h4")?.textContent ?? "";
}

/**
 * @param {HTMLElement} root
 * @param {string} none what stands for no answer
 * @param {Cards} cards
 * @returns {import("../../../javascripts/questionnaire/result.js").Texts} read where they stand once; those of the form come last, after a number
 */
function textsOf(root, none, cards) {
  const lastOf = (/** @type {Element | null | undefined} */ place) =>
    place?.lastChild?.textContent?.trim() ?? "";
  return {
    question: (id) => lastOf(root.querySelector(`[data-tu-question="${id}"] legend`)),
    answer: (id, { answers }) => {
      const input = root.querySelector(`[name="${id}"][value="${answers[id]}"]`);
      return id in answers ? lastOf(input?.closest("label")) : none;
    },
    gesture: (id) => gestureOf(cards.get(id)),
  };
}
