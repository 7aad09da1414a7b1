import { arranged } from "../../../javascripts/evidence/proofs.js";
import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { mountTool } from "../../../javascripts/shared/mount.js";

const tool = document.querySelector("[data-tu-proofs]");
if (tool instanceof HTMLElement) mountTool(import.meta.url, tool, mount);

/**
 * Shows the choice of an order, and follows it; paper has that of the page.
 *
 * @param {HTMLElement} tool
 */
function mount(tool) {
  const list = find(tool, "rows");
  const sort = find(tool, "sort", HTMLSelectElement);
  const rows = findAll(list, "proof").map((row) => ({
    row,
    number: Number(dataOf(row, "proof")),
    role: row.dataset.role ?? "",
    state: row.dataset.state ?? "",
  }));
  const place = (/** @type {string} */ key) => {
    list.append(...arranged(rows, key).map(({ row }) => row));
  };
  sort.addEventListener("change", () => place(sort.value));
  addEventListener("beforeprint", () => place(""));
  addEventListener("afterprint", () => place(sort.value));
  find(tool, "sorting").hidden = false;
}
