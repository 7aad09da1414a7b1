/**
 * @template {{ number: number, role: string, state: string }} Row
 * @param {Row[]} rows
 * @param {string} key « role », « state », or none for the order of the page
 * @returns {Row[]} the rows in that order; those that are equal stay in that of the page
 */
export function arranged(rows, key) {
  const inOrder = [...rows].sort((one, other) => one.number - other.number);
  if (key !== "role" && key !== "state") return inOrder;
  return inOrder.sort((one, other) => one[key].localeCompare(other[key], "fr"));
}
