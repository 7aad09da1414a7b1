import { LISTS, NO_CRITERIA, countSentence, fromFragment, matches, plain, toFragment } from "./filter.js";

/** Pause after the last key before the count is announced and the address follows, in milliseconds. */
const PAUSE = 250;

const directory = document.querySelector("[data-tu-directory]");
if (directory) mount(directory);

/**
 * Shows the filter of the directory and keeps cards, groups, count and address in step with it.
 *
 * @param {Element} directory
 */
function mount(directory) {
  const form = /** @type {HTMLFormElement} */ (directory.querySelector("form[data-tu-filter]"));
  const count = /** @type {HTMLElement} */ (directory.querySelector("[data-tu-count]"));
  const empty = /** @type {HTMLElement} */ (directory.querySelector("[data-tu-empty]"));
  const groups = /** @type {NodeListOf<HTMLElement>} */ (
    directory.querySelectorAll("[data-tu-group]")
  );
  const items = /** @type {HTMLElement[]} */ ([...directory.querySelectorAll("[data-tu-card]")]);
  const cards = items.map(readCard);

  const control = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
  const text = /** @type {HTMLInputElement} */ (control("q"));

  /** @returns {import("./filter.js").Criteria} */
  const chosen = () => {
    const criteria = { ...NO_CRITERIA, text: text.value };
    for (const name of LISTS) criteria[name] = control(name)?.value ?? "";
    return criteria;
  };

  /** @param {import("./filter.js").Criteria} criteria */
  const choose = (criteria) => {
    text.value = criteria.text;
    for (const name of LISTS) {
      const list = control(name);
      if (!(list instanceof HTMLSelectElement)) continue;
      const known = [...list.options].some((option) => option.value === criteria[name]);
      list.value = known ? criteria[name] : "";
    }
  };

  const showCards = () => {
    const criteria = chosen();
    items.forEach((item, index) => (item.hidden = !matches(criteria, cards[index])));
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-tu-card]:not([hidden])");
    }
    empty.hidden = items.some((item) => !item.hidden);
  };

  const sayCount = () => {
    const sentence = countSentence(items.filter((item) => !item.hidden).length, items.length);
    if (count.textContent !== sentence) count.textContent = sentence;
  };

  const followInAddress = () => {
    const fragment = toFragment(chosen(), location.hash);
    history.replaceState(history.state, "", location.pathname + location.search + fragment);
  };

  /** @type {ReturnType<typeof setTimeout>} */
  let pausing;
  const change = () => {
    showCards();
    clearTimeout(pausing);
    pausing = setTimeout(() => {
      sayCount();
      followInAddress();
    }, PAUSE);
  };

  const followAddress = () => {
    choose(fromFragment(location.hash));
    showCards();
    sayCount();
  };

  const clear = () => {
    choose(NO_CRITERIA);
    change();
  };

  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
  });
  empty.querySelector("button")?.addEventListener("click", () => {
    clear();
    text.focus();
  });
  addEventListener("hashchange", followAddress);
  addEventListener("pageshow", followAddress);

  followAddress();
  form.hidden = false;
}

/**
 * @param {HTMLElement} item
 * @returns {import("./filter.js").Card}
 */
function readCard(item) {
  const ids = (/** @type {string | undefined} */ value) => value?.split(/\s+/) ?? [];
  const { role, entity, territory, category } = item.dataset;
  return {
    role: ids(role),
    entity: ids(entity),
    territory: ids(territory),
    category: ids(category),
    text: plain(item.textContent ?? ""),
  };
}
