/** What the theme answers well. With any other key it moves the focus: Tab, Shift, the space bar… */
const KEYS_OF_THE_THEME = /^(?:Enter|Escape|ArrowUp|ArrowDown|[^ ])$/;

/**
 * Makes the search of the header usable by keyboard: its button says whether search is open, opens
 * it with the focus in the field and gets the focus back when it closes. The Tab key goes through
 * the results, then on in the page, which closes search.
 *
 * @param {HTMLElement} header
 */
export function mountSearchToggle(header) {
  const box = boxOfSearch();
  const search = header.querySelector("[data-md-component=search]");
  if (!box || !search) return;

  const [field] = search.querySelectorAll("input");
  const toggle = header.querySelector("[data-tu-search-toggle]");
  const button = toggle instanceof HTMLElement ? toggle : null; // no module more in every page

  const show = () => button?.setAttribute("aria-expanded", String(box.checked));

  box.addEventListener("change", () => {
    show();
    if (!box.checked && search.contains(document.activeElement)) button?.focus();
  });
  document.addEventListener("focusin", ({ target }) => {
    const isInSearch = target === button || (target instanceof Node && search.contains(target));
    if (box.checked && !isInSearch) box.click();
  });
  search.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || !box.checked) return;
    if (!KEYS_OF_THE_THEME.test(event.key)) event.stopPropagation();
    if (event.key !== "Escape" || button?.getClientRects().length) return;
    // The theme closes search by taking the focus away from its field: keep it there instead.
    event.stopPropagation();
    field?.focus(); // which opens search again: it is closed just after
    setTimeout(() => box.checked && box.click(), 10);
  });
  const [results] = search.querySelectorAll("ol");
  // The theme leaves its results out of the order of the Tab key.
  new MutationObserver(() => {
    for (const stop of results.querySelectorAll("[tabindex]")) stop.removeAttribute("tabindex");
  }).observe(results, { childList: true, subtree: true });
  field?.addEventListener("input", () => box.checked || box.click());
  button?.addEventListener("click", () => {
    box.click();
    if (box.checked) field?.focus();
  });
  show();
}

/** Puts search away, as it is without scripts. */
export function abandonSearch() {
  const box = boxOfSearch();
  if (box?.checked) box.click(); // the theme holds the page still under an open search
  document.documentElement.classList.add("no-js");
}

/** @returns {HTMLInputElement | null} what the theme ticks while search is open */
function boxOfSearch() {
  return document.querySelector("input[data-md-toggle=search]");
}
