import { NOT_APPLICABLE, pointsOf, questionsOf, UNKNOWN } from "./answers.js";
import { fraction, isLess, mean } from "./fraction.js";

/**
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Dimension} Dimension
 * @typedef {import("./answers.js").Rules} Rules
 * @typedef {import("./fraction.js").Fraction} Fraction
 *
 * Scores go from 0 to 100; `upper` is what the score would be if each « je ne sais pas » were the
 * best answer. `points` and `maximum` count the questions answered only.
 * @typedef {{
 *   id: string, points: number, maximum: number, answered: number, applicable: number,
 *   score: Fraction | null, upper: Fraction | null,
 * }} DimensionScore
 *
 * A gate that fires, or cannot tell for want of an answer; it lowers when the level by the number
 * stands above its ceiling.
 * @typedef {{ id: string, fires: boolean, missing: string[], lowers: boolean }} GateState
 *
 * @typedef {{
 *   dimensions: DimensionScore[], total: { score: Fraction, upper: Fraction } | null,
 *   level: string | null, shownLevel: string | null, gates: GateState[],
 *   unknown: string[], notApplicable: string[],
 * }} Score
 */

/**
 * @param {Rules} rules
 * @param {Answers} answers
 * @returns {Score} the whole result, exact; levels and gates are named by their ids
 */
export function score(rules, answers) {
  const ids = questionsOf(rules).map(({ id }) => id);
  const dimensions = rules.dimensions.map((dimension) => dimensionScore(dimension, rules, answers));
  const total = totalOf(dimensions, rules);
  const level = total ? levelOf(total.score, rules) : -1;
  const closed = rules.gates.flatMap((gate) => closedBy(gate, rules, answers, dimensions));
  const shownLevel = Math.min(level, ...closed.map(({ ceiling }) => ceiling));
  return {
    dimensions,
    total,
    level: rules.levels[level]?.id ?? null,
    shownLevel: rules.levels[shownLevel]?.id ?? null,
    gates: closed.map(({ ceiling, ...gate }) => ({ ...gate, lowers: ceiling < level })),
    unknown: ids.filter((id) => answers[id] === UNKNOWN),
    notApplicable: ids.filter((id) => answers[id] === NOT_APPLICABLE),
  };
}

/**
 * @param {import("./answers.js").Gate} gate
 * @param {Rules} rules
 * @param {Answers} answers
 * @param {DimensionScore[]} dimensions
 * @returns {{ id: string, fires: boolean, missing: string[], ceiling: number }[]} what closes the
 *   gate, and the place of the level that it gives at best; nothing when it is open
 */
function closedBy(gate, rules, answers, dimensions) {
  const ids = questionsOf(rules).map(({ id }) => id);
  const watched = gate.questions.filter((id) => ids.includes(id));
  const missing = watched.filter((id) => answers[id] === undefined);
  const fires =
    watched.some((id) => pointsOf(answers[id]) === 0) || isLow(gate.dimension, dimensions);
  if (!fires && missing.length === 0) return [];
  const ceiling = rules.levels.findIndex(({ id }) => id === gate.ceiling);
  return [{ id: gate.id, fires, missing, ceiling }];
}

/**
 * @param {Dimension} dimension
 * @param {Rules} rules
 * @param {Answers} answers
 * @returns {DimensionScore} without a score when too few of the applicable questions are answered
 */
function dimensionScore({ id, questions }, { scale, coverage: [least, outOf] }, answers) {
  const given = questions.map((question) => answers[question.id]);
  const applicable = given.filter((answer) => answer !== NOT_APPLICABLE);
  const counted = applicable.filter((answer) => answer !== undefined);
  const unknown = counted.filter((answer) => answer === UNKNOWN).length;
  let points = 0;
  for (const answer of counted) points += pointsOf(answer) ?? 0;
  const maximum = scale * counted.length;
  const isCovered = counted.length > 0 && counted.length * outOf >= applicable.length * least;
  return {
    id,
    points,
    maximum,
    answered: counted.length,
    applicable: applicable.length,
    score: isCovered ? fraction(100 * points, maximum) : null,
    upper: isCovered ? fraction(100 * (points + scale * unknown), maximum) : null,
  };
}

/**
 * @param {DimensionScore[]} dimensions
 * @param {Rules} rules
 * @returns {Score["total"]} the mean of the dimensions that have a score, all weighing the same
 */
function totalOf(dimensions, { minimumDimensions }) {
  const scores = dimensions.flatMap((dimension) => dimension.score ?? []);
  const uppers = dimensions.flatMap((dimension) => dimension.upper ?? []);
  if (scores.length < minimumDimensions) return null;
  return { score: mean(scores), upper: mean(uppers) };
}

/**
 * @param {Fraction} exact
 * @param {Rules} rules
 * @returns {number} the place of the last level that `exact` has reached
 */
function levelOf(exact, { levels }) {
  return levels.filter(({ from }) => !isLess(exact, fraction(from))).length - 1;
}

/**
 * @param {import("./answers.js").Gate["dimension"]} limit that of a gate, which may have none
 * @param {DimensionScore[]} dimensions
 * @returns {boolean} whether the dimension has a score, and one that is not above the limit
 */
function isLow(limit, dimensions) {
  const exact = dimensions.find(({ id }) => id === limit?.id)?.score;
  if (!limit || !exact) return false;
  const [numerator, denominator] = limit.atMost;
  return !isLess(fraction(100 * numerator, denominator), exact);
}
