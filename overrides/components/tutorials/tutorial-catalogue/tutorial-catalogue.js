import { countShown, misses, nearest } from "../../../javascripts/shared/choices.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { countSentence } from "../../../javascripts/shared/filter.js";
import { mountFilter } from "../../../javascripts/shared/filter-view.js";
import { mountTool } from "../../../javascripts/shared/mount.js";
import { mountAdvice } from "./advice-view.js";

const catalogue = document.querySelector("[data-tu-catalogue]");
if (catalogue instanceof HTMLElement) mountTool(import.meta.url, catalogue, mount);

/**
 * Shows the filter of the catalogue, and keeps cards, groups and the count of each choice in step
 * with it.
 *
 * @param {HTMLElement} catalogue
 */
function mount(catalogue) {
  const form = find(catalogue, "filter", HTMLFormElement);
  const lists = [...form.querySelectorAll("select")];
  const [advice] = form.querySelectorAll("input");
  const advisedGroup = find(catalogue, "advised");
  const empty = find(catalogue, "empty");
  const items = findAll(catalogue, "card");
  const tutorials = items.map((item) => new Set(dataOf(item, "card").split(" ")));
  const choices = lists.flatMap((list) =>
    [...list.options].slice(1).map((option) => ({ list: list.name, option, label: option.text })),
  );

  const countChoices = (
    /** @type {import("../../../javascripts/shared/choices.js").Criteria} */ asked,
  ) => {
    for (const { list, option, label } of choices) {
      const shown = countShown({ ...asked, [list]: option.value }, tutorials);
      option.text = `${label} (${shown})`;
      option.disabled = shown === 0 && !option.selected;
    }
  };

  const follow = mountAdvice(advisedGroup, items, () => {
    advice.value = "";
    advice.dispatchEvent(new Event("input", { bubbles: true }));
    lists[0].focus();
  });
  empty.querySelector("button")?.addEventListener("click", () => {
    form.reset();
    lists[0].focus();
  });

  const names = [...lists, advice].map(({ name }) => [name, name]);
  mountFilter(form, Object.fromEntries(names), find(catalogue, "count"), (criteria) => {
    const { [advice.name]: link, ...asked } = criteria;
    const isAdvice = follow(link);
    countChoices(asked);
    for (const [place, item] of items.entries()) item.hidden = misses(asked, tutorials[place]) > 0;
    const isAsking = Object.values(asked).some(Boolean);
    for (const also of findAll(catalogue, "also")) also.hidden = isAsking;
    for (const group of findAll(catalogue, "group")) {
      group.hidden = !group.querySelector(":is([data-tu-card], [data-tu-also]):not([hidden])");
    }
    const shown = countShown(asked, tutorials);
    empty.hidden = shown > 0;
    if (shown === 0) {
      const links = nearest(asked, tutorials).map((place) => linkTo(items[place]));
      find(catalogue, "nearest").replaceChildren(...links);
    }
    // Who comes from a result reads first what it advises.
    if (isAdvice) advisedGroup.querySelector("h3")?.focus();
    return countSentence("tutoriel", shown, items.length);
  });
}

/**
 * @param {HTMLElement} item
 * @returns {HTMLElement} a line with its title, which leads to its page
 */
function linkTo(item) {
  const line = document.createElement("li");
  const [link] = item.querySelectorAll("h4 a");
  line.append(link.cloneNode(true));
  return line;
}
