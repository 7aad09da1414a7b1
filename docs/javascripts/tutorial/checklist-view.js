import { inputsIn, named } from "./page.js";

/**
 * Keeps the lines that are ticked, and says how many.
 *
 * @param {ParentNode} root
 * @param {import("./store.js").Store} store
 */
export function mountChecklist(root, store) {
  const [list] = named(root, "checklist");
  if (!list) return;
  const [count] = named(list, "count");
  const [number] = count.querySelectorAll("span");

  list.addEventListener("change", ({ target }) => {
    const { value, checked } = /** @type {HTMLInputElement} */ (target);
    store.change((draft) => {
      draft.checked = draft.checked.filter((id) => id !== value);
      if (checked) draft.checked.push(value);
    });
  });
  store.subscribe(({ checked }) => {
    for (const input of inputsIn(list)) input.checked = checked.includes(input.value);
    const text = String(checked.length);
    if (number.textContent !== text) number.textContent = text;
  });
  count.hidden = false;
}
