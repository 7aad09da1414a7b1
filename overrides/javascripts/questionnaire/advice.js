import { pointsOf } from "./answers.js";

/**
 * @typedef {import("./answers.js").Rules} Rules
 * @typedef {Pick<import("./answers.js").State, "answers" | "wish" | "express">} Said
 *
 * An advice that an answer calls for; the higher its rank, the sooner it comes.
 * @typedef {{
 *   id: string, question: string, dimension: string, essential: boolean, rank: number,
 * }} Ranked
 */

const MOST_FIRST = 3;
const MOST_ESSENTIAL = 2;

/**
 * @param {Rules} rules
 * @param {Said} said
 * @returns {{ first: Ranked[], later: Ranked[] }} what to do first, three at most, then the rest,
 *   by rank
 */
export function advise(rules, said) {
  const ranked = rank(rules, said);
  /** @type {Ranked[]} */
  const first = [];
  while (first.length < MOST_FIRST) {
    const next = nextOf(ranked, first);
    if (!next) break;
    first.push(next);
  }
  return { first, later: ranked.filter((advice) => !first.includes(advice)) };
}

/**
 * @param {Rules} rules
 * @param {Said} said
 * @returns {Ranked[]} the highest rank first; of two that are equal, the first question asked
 */
function rank(rules, said) {
  const ranked = rules.dimensions.flatMap(({ id, questions }) =>
    questions
      .filter(({ express }) => express || !said.express)
      .flatMap((question) => rankedFor(question, id, rules, said)),
  );
  return ranked.sort((one, other) => other.rank - one.rank);
}

/**
 * @param {import("./answers.js").Question} question
 * @param {string} dimension
 * @param {Rules} rules
 * @param {Said} said
 * @returns {Ranked[]} the advice that its answer calls for, or nothing
 */
function rankedFor({ id: question, essential }, dimension, rules, { answers, wish }) {
  const answer = answers[question];
  const advice = rules.advice.find(
    (one) => one.question === question && one.answers.includes(answer),
  );
  if (!advice) return [];
  const rank =
    (essential ? 100 : 0) +
    10 * (rules.scale - (pointsOf(answer) ?? 0)) +
    (wish === dimension ? 5 : 0) +
    3 * advice.impact -
    2 * advice.effort;
  return [{ id: advice.id, question, dimension, essential, rank }];
}

/**
 * An essential advice always may come first; another one only if its dimension is not there yet. It
 * goes before a third essential one.
 *
 * @param {Ranked[]} ranked
 * @param {Ranked[]} first those already chosen
 * @returns {Ranked | undefined}
 */
function nextOf(ranked, first) {
  const taken = new Set(first.map(({ dimension }) => dimension));
  const open = ranked.filter(
    (advice) => !first.includes(advice) && (advice.essential || !taken.has(advice.dimension)),
  );
  const enough = first.filter(({ essential }) => essential).length >= MOST_ESSENTIAL;
  return (enough && open.find(({ essential }) => !essential)) || open[0];
}
