import { find, findAll } from "../../../javascripts/shared/dom.js";
import { countSentence } from "../../../javascripts/shared/filter.js";
import { mountFilter } from "../../../javascripts/shared/filter-view.js";
import { mountTool } from "../../../javascripts/shared/mount.js";
import { matches, plain, withDialled } from "../../../javascripts/suppliers/filter.js";

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
  const cards = items.map(readCard);

  empty.querySelector("[data-tu-all]")?.addEventListener("click", () => {
    form.reset();
    form.querySelector("input")?.focus();
  });
  mountFilter(form, IN_ADDRESS, count, (criteria) => {
    const asked = /** @type {import("../../../javascripts/suppliers/filter.js").Criteria} */ (
      criteria
    );
    const called = { ...asked, q: withDialled(asked.q) };
    for (const [i, item] of items.entries()) {
      item.hidden = !matches(asked, cards[i]) && !matches(called, cards[i]);
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-tu-card]:not([hidden])");
    }
    const shown = items.filter((item) => !item.hidden).length;
    empty.hidden = shown > 0;
    return countSentence("contact", shown, items.length);
  });
}

/**
 * @param {HTMLElement} item
 * @returns {import("../../../javascripts/suppliers/filter.js").Card}
 */
function readCard(item) {
  const ids = (/** @type {string | undefined} */ value) => value?.split(/\s+/) ?? [];
  const { role, entity, territory, category, numbers } = item.dataset;
  return {
    role: ids(role),
    entity: ids(entity),
    territory: ids(territory),
    category: ids(category),
    text: `${plain(item.textContent ?? "")} ${numbers}`,
  };
}
