/**
 * Makes the search of the header usable by keyboard: its button says whether search is open, opens
 * it with the focus in the field and gets the focus back when it closes. While search is closed, its
 * list of results leaves the tab order.
 */
export function mountSearchToggle() {
  const box = /** @type {HTMLInputElement | null} */ (
    document.querySelector("input[data-md-toggle=search]")
  );
  const search = document.querySelector("[data-md-component=search]");
  if (!box || !search) return;

  const results = /** @type {HTMLElement | null} */ (search.querySelector(".md-search__scrollwrap"));
  const field = /** @type {HTMLElement | null} */ (
    search.querySelector("[data-md-component=search-query]")
  );
  const button = /** @type {HTMLElement | null} */ (
    document.querySelector("[data-tu-search-toggle]")
  );

  const show = () => {
    if (results) results.tabIndex = box.checked ? 0 : -1;
    button?.setAttribute("aria-expanded", String(box.checked));
  };

  box.addEventListener("change", () => {
    show();
    if (!box.checked && search.contains(document.activeElement)) button?.focus();
  });
  // The theme closes search by taking the focus away from its field: keep it there instead.
  search.addEventListener("keydown", (event) => {
    const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
    if (!isEscape || !box.checked || button?.checkVisibility()) return;
    event.stopPropagation();
    field?.focus(); // which opens search again: it is closed just after
    setTimeout(() => box.checked && box.click(), 10);
  });
  field?.addEventListener("input", () => box.checked || box.click());
  button?.addEventListener("click", () => {
    box.click();
    if (box.checked) field?.focus();
  });
  show();
}
