const AIR = 4; // pixels above a line: less than there is between two
const PICTURES = "img, svg, input, select, textarea";
const FOLDED = "details:not([open]) > :not(summary), .tu-hidden";

/**
 * A line of text, a picture or a field, with the node that it is of, in pixels of the page.
 *
 * @typedef {{ node: Node, top: number, bottom: number }} Line
 */

/**
 * @param {Node} node
 * @returns {Line[]} what is seen of it, in the order of the page
 */
export function linesOf(node) {
  if (node instanceof Element && node.matches(FOLDED)) return [];
  if (node instanceof Element && !node.matches(PICTURES)) {
    return [...node.childNodes].flatMap(linesOf);
  }
  const range = new Range();
  range.selectNode(node);
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ top, bottom }) => ({ node, top: top + scrollY - AIR, bottom: bottom + scrollY }));
}
