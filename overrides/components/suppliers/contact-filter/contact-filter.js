import { find, findAll } from "../../../javascripts/shared/dom.js";
import { countSentence } from "../../../javascripts/shared/filter.js";
import { mountFilter } from "../../../javascripts/shared/filter-view.js";
import { mountTool } from "../../../javascripts/shared/mount.js";
import { answers, plain, reason } from "../../../javascripts/suppliers/filter.js";

const IN_ADDRESS = {
  role: "role",
  entity: "entite",
  territory: "territoire",
  category: "categorie",
  q: "texte",
};

const directory = document.querySelector("[data-tu-directory]");
if (directory instanceof HTMLElement) mountTool(import.meta.url, directory, mount);

/**
 * Shows the filter of the directory and keeps cards and groups in step with it.
 *
 * @param {HTMLElement} directory
 */
function mount(directory) {
  const form = find(directory, "filter", HTMLFormElement);
  const count = find(directory, "count");
  const empty = find(directory, "empty");
  const groups = findAll(directory, "group");
  const items = findAll(directory, "card");
  const tiles = findAll(directory, "tile", SVGElement);
  const cards = items.map(readCard);

  empty.querySelector("[data-tu-all]")?.addEventListener("click", () => {
    form.reset();
    form.querySelector("input")?.focus();
  });
  const label = (/** @type {string} */ name) => {
    const list = form.elements.namedItem(name);
    return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.label ?? "") : "";
  };
  mountFilter(form, IN_ADDRESS, count, (criteria) => {
    const asked = /** @type {import("../../../javascripts/suppliers/filter.js").Criteria} */ (
      criteria
    );
    const answer = answers(asked, cards);
    for (const [i, item] of items.entries()) item.hidden = !answer.shown.includes(i);
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-tu-card]:not([hidden])");
    }
    for (const tile of tiles) {
      if (tile.dataset.territory === asked.territory) tile.setAttribute("aria-current", "true");
      else tile.removeAttribute("aria-current");
    }
    const shown = answer.shown.length;
    empty.hidden = shown > 0;
    return reason(answer, label) + countSentence("contact", shown, items.length);
  });
}

/**
 * @param {HTMLElement} item
 * @returns {import("../../../javascripts/suppliers/filter.js").Card}
 */
function readCard(item) {
  const ids = (/** @type {string | undefined} */ value) => value?.split(/\s+/) ?? [];
  const { role, entity, territory, category, numbers, words, named, covers } = item.dataset;
  return {
    role: ids(role),
    entity: ids(entity),
    territory: ids(territory),
    category: ids(category),
    text: `${plain(`${item.textContent} ${words}`)} ${numbers}`,
    own: { entity: ids(named), territory: ids(covers) },
  };
}
