import { fraction, isLess } from "./fraction.js";

/**
 * @param {import("./answers.js").Rules} rules
 * @param {import("./score.js").DimensionScore[]} dimensions
 * @returns {string | null} the dimensions whose score calls for tutorials, the weakest first, as the
 *   catalogue reads them; null when there is none
 */
export function tutorialsLink(rules, dimensions) {
  const weak = dimensions.flatMap(({ id, score }, i) => {
    const limit = rules.dimensions[i].tutorialsUpTo;
    return score && limit !== undefined && !isLess(fraction(limit), score) ? [{ id, score }] : [];
  });
  weak.sort((one, other) =>
    isLess(one.score, other.score) ? -1 : Number(isLess(other.score, one.score)),
  );
  return weak.length > 0 ? `conseil=${rules.id}:${weak.map(({ id }) => id)}` : null;
}
