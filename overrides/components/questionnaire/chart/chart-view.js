import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";

const SVG = "http://www.w3.org/2000/svg";
const LABELS = 112;
/** How far from the middle a label stands on no side of it. */
const MIDDLE = 9;
const ANCHORS = ["end", "middle", "start"];
const RINGS = [25, 50, 75, 100];

/**
 * Draws the scores as bars, and all of them as a radar: a dimension without a score has a dotted
 * axis and no corner.
 *
 * @param {HTMLElement} section
 * @param {import("../../../javascripts/questionnaire/answers.js").Rules} rules
 * @param {import("../../../javascripts/shared/words.js").Words} words
 */
export function drawChart(section, { dimensions }, words) {
  for (const bar of findAll(section, "bar", SVGElement)) {
    bar.setAttribute("width", String(words[dataOf(bar, "bar")] ?? 0));
  }

  const radar = find(section, "radar", SVGElement);
  const titles = section.querySelectorAll("[data-tu-chart] tbody th");
  const draw = (
    /** @type {string} */ name,
    /** @type {Record<string, string | number>} */ attributes,
  ) => {
    const shape = document.createElementNS(SVG, name);
    for (const key in attributes) shape.setAttribute(key, String(attributes[key]));
    radar.append(shape);
    return shape;
  };
  const at = (/** @type {number} */ i, /** @type {number} */ distance) => {
    const angle = (2 * Math.PI * i) / dimensions.length;
    return [Math.sin(angle) * distance, -Math.cos(angle) * distance].map(Math.round);
  };
  const outline = (/** @type {string} */ kind, /** @type {(id: string) => unknown} */ distance) => {
    const corners = dimensions.flatMap(({ id }, i) => {
      const value = distance(id);
      return value === undefined ? [] : [at(i, Number(value))];
    });
    draw("polygon", { class: kind, points: corners.join(" ") });
  };

  radar.replaceChildren();
  for (const ring of RINGS) outline("grid", () => ring);
  dimensions.forEach(({ id }, i) => {
    const [x2, y2] = at(i, 100);
    draw("line", { class: `score:${id}` in words ? "grid" : "grid none", x2, y2 });
    const [x, y] = at(i, LABELS);
    const side = Math.abs(x) < MIDDLE ? 0 : Math.sign(x);
    draw("text", { x, y, dy: "0.35em", "text-anchor": ANCHORS[side + 1] }).textContent =
      titles[i].textContent;
  });
  outline("upper", (id) => words[`upper:${id}`]);
  outline("score", (id) => words[`score:${id}`]);
}
