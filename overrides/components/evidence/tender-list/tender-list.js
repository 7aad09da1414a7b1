import { arranged } from "../../../javascripts/evidence/tenders.js";
import { misses } from "../../../javascripts/shared/choices.js";
import { dayOf, withYear } from "../../../javascripts/shared/days.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { mountFilter } from "../../../javascripts/shared/filter-view.js";
import { mountTool } from "../../../javascripts/shared/mount.js";

const list = document.querySelector("[data-tu-tenders]");
if (list instanceof HTMLElement) mountTool(import.meta.url, list, mount);

/**
 * Puts each tender where it stands now, then shows the filter and keeps the list in step with it.
 *
 * @param {HTMLElement} list
 */
function mount(list) {
  const cards = findAll(list, "card");
  const groups = findAll(list, "group");
  arrange(cards, groups);

  const form = find(list, "filter", HTMLFormElement);
  const empty = find(list, "empty");
  const lists = [...form.querySelectorAll("select")];
  const lots = cards.map((card) =>
    findAll(card, "lot").map((lot) => new Set(dataOf(lot, "lot").split(" "))),
  );
  empty.querySelector("button")?.addEventListener("click", () => {
    form.reset();
    lists[0].focus();
  });

  const inAddress = Object.fromEntries(lists.map(({ name }) => [name, name]));
  mountFilter(form, inAddress, find(list, "count"), (criteria) => {
    // One lot has to answer all: a small one and a reserved one are not a small reserved one.
    for (const [i, card] of cards.entries()) {
      card.hidden = lots[i].every((answers) => misses(criteria, answers) > 0);
    }
    const isAsking = Object.values(criteria).some(Boolean);
    for (const group of groups) {
      group.hidden = isAsking && !group.querySelector("[data-tu-card]:not([hidden])");
    }
    const shown = cards.filter((card) => !card.hidden).length;
    empty.hidden = shown > 0;
    return sentence(shown, cards.length);
  });
}

/**
 * @param {HTMLElement[]} cards
 * @param {HTMLElement[]} groups
 */
function arrange(cards, groups) {
  const moments = cards.map((card) => {
    const { opens = "", closes = "" } = find(card, "tender").dataset;
    return { opens, closes };
  });
  const places = arranged(moments, new Date());
  for (const group of groups) {
    const state = /** @type {keyof typeof places} */ (dataOf(group, "group"));
    const [rows] = group.querySelectorAll("ul");
    rows.append(...places[state].map((i) => cards[i]));
    find(group, "nothing").hidden = places[state].length > 0;
  }
}

/**
 * @param {number} shown
 * @param {number} total
 */
function sentence(shown, total) {
  const some = shown === 1 ? "1 appel d’offres" : `${shown} appels d’offres`;
  return `${shown === total ? some : `${some} sur ${total}`}, au ${withYear(dayOf(new Date()))}`;
}
