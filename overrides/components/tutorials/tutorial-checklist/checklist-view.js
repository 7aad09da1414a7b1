import { find, findAll } from "../../../javascripts/shared/dom.js";
import { inputsIn } from "../../../javascripts/tutorials/page.js";

/**
 * Keeps the lines that are ticked, and says how many.
 *
 * @param {ParentNode} root
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
export function mountChecklist(root, store) {
  const [list] = findAll(root, "checklist");
  if (!list) return;
  const count = find(list, "count");
  const [number] = count.querySelectorAll("span");

  list.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { value, checked } = target;
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
