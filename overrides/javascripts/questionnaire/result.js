import { withYear } from "../shared/days.js";
import { told } from "../shared/words.js";
import { advise } from "./advice.js";
import { NOT_APPLICABLE, pointsOf, questionsOf, UNKNOWN } from "./answers.js";
import { figures } from "./benchmark.js";
import { fraction, isLess, roundedDown } from "./fraction.js";
import { planned } from "./plan.js";
import { score } from "./score.js";
import { tutorialsLink } from "./tutorials.js";

/**
 * @typedef {import("../shared/words.js").Words} Words
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Question} Question
 * @typedef {import("./answers.js").Rules} Rules
 * @typedef {import("./answers.js").State} State
 * @typedef {import("./score.js").Score} Score
 *
 * The texts of the page, by id: questions, answers given to them, gestures.
 * @typedef {{
 *   question: (id: string) => string, answer: (id: string, state: State) => string,
 *   gesture: (id: string) => string,
 * }} Texts
 *
 * All that the result says: `rows` are those of its lists, by name; `advice`, the ids of the cards.
 * @typedef {{
 *   words: Words, rows: Record<string, Words[]>, advice: { first: string[], later: string[] },
 * }} Result
 */

/** How many answers are shown as good when no whole dimension is. */
const MOST_GOOD = 3;

/**
 * @param {Rules} rules
 * @param {State} state
 * @param {Texts} texts
 * @returns {Result}
 */
export function said(rules, state, texts) {
  const { answers, answeredOn, express } = state;
  const asked = questionsOf(rules).filter((question) => !express || question.express);
  const answered = asked.filter(({ id }) => id in answers).length;
  const scored = score(rules, answers);
  const { first, later } = advise(rules, state);
  const advised = [...first, ...later];
  const strong = express ? [] : strongOf(rules, scored);
  const good = goodOf(rules, state, asked, strong.length > 0);
  const plan = planned(state, idsOf(advised), texts.gesture);

  const pairOf = (/** @type {string} */ id) => ({
    q: texts.question(id),
    a: texts.answer(id, state),
  });
  /** @type {Record<string, Words[]>} */
  const rows = {
    good: idsOf(good).map(pairOf),
    advice: advised.map(({ id, question }) => ({
      id,
      ...pairOf(question),
      ...told({ planned: id in state.plan }),
    })),
    plan,
  };
  for (const { id, questions } of rules.dimensions) {
    rows[`answers:${id}`] = questions.map(({ id }) => ({
      ...pairOf(id),
      ...pointsSaid(answers[id]),
    }));
  }

  const words = {
    answered,
    ...totalSaid(scored, express),
    ...themesSaid(rules, scored, express),
    ...questionsSaid(asked, answers, texts),
    ...figuresSaid(rules, state),
    ...everyOne("strong", strong),
    ...told({
      day: answered > 0 && answeredOn && withYear(answeredOn),
      strong: strong.length > 0 || good.length > 0,
      perfect: isBest(rules, asked, answers),
      apart: asked.some(({ id }) => answers[id] === NOT_APPLICABLE),
      gestures: advised.length > 0,
      [`first:${first.length}`]: first.length > 0,
      later: later.length,
      left: advised.length === 0 && asked.length - answered,
      plan: plan.length > 0,
      dated: plan.some(({ day }) => day),
      tutorials: tutorialsLink(rules, scored.dimensions),
    }),
  };
  return { words, rows, advice: { first: idsOf(first), later: idsOf(later) } };
}

/**
 * @param {Score} scored
 * @param {boolean} express
 * @returns {Words} the level, its score and what lowers it; or why there is none
 */
function totalSaid({ total, shownLevel, gates }, express) {
  if (express) return { express: true };
  if (!total) return { partial: true };
  const lowering = gates.filter(({ lowers }) => lowers);
  return {
    total: true,
    [`level:${shownLevel}`]: true,
    ...intervalSaid("", total.score, total.upper),
    ...everyOne("gate", idsOf(lowering.filter(({ fires }) => fires))),
    ...everyOne("gate-missing", idsOf(lowering.filter(({ fires }) => !fires))),
  };
}

/**
 * @param {Rules} rules
 * @param {Score} scored
 * @param {boolean} express
 * @returns {Words} of each dimension its points, its score, or how many answers it lacks for one
 */
function themesSaid({ coverage: [least, outOf] }, { dimensions }, express) {
  /** @type {Words} */
  const words = {};
  let lacking = 0;
  for (const { id, points, maximum, answered, applicable, score, upper } of dimensions) {
    if (answered) Object.assign(words, { [`points:${id}`]: points, [`maximum:${id}`]: maximum });
    if (score && upper) Object.assign(words, intervalSaid(`:${id}`, score, upper));
    else if (applicable) {
      words[`lacking:${id}`] = Math.max(Math.ceil((applicable * least) / outOf), 1) - answered;
      lacking += 1;
    } else words[`none:${id}`] = true;
  }
  return { ...words, ...told({ lacking: !express && lacking }) };
}

/**
 * @param {string} of what is scored: nothing more for the total
 * @param {import("./score.js").Fraction} score
 * @param {import("./score.js").Fraction} upper
 * @returns {Words}
 */
function intervalSaid(of, score, upper) {
  const [lowest, highest] = [score, upper].map(roundedDown);
  const words = { [`score${of}`]: lowest, [`upper${of}`]: highest };
  return { ...words, ...told({ [`interval${of}`]: highest > lowest }) };
}

/**
 * @param {Question[]} asked
 * @param {Answers} answers
 * @param {Texts} texts
 * @returns {Words} each question, and whether it was skipped, or its answer is to be looked for
 */
function questionsSaid(asked, answers, texts) {
  const ids = idsOf(asked);
  const unknown = ids.filter((id) => answers[id] === UNKNOWN);
  return {
    ...Object.fromEntries(ids.map((id) => [`q:${id}`, texts.question(id)])),
    ...everyOne(
      "skipped",
      ids.filter((id) => !(id in answers)),
    ),
    ...everyOne("unknown", unknown),
    ...told({ unknowns: unknown.length > 0 }),
  };
}

/**
 * @param {Rules} rules
 * @param {State} state
 * @returns {Words} the figures to compare with, and what each says of the visitor
 */
function figuresSaid(rules, { answers, profile }) {
  const size = profile.taille?.[0];
  /** @type {Words} */
  const words = {};
  for (const figure of figures(rules, answers, size)) {
    words[`figure:${figure.id}`] = figure.outOf100;
    words[`${figure.you}:${figure.id}`] = true;
    Object.assign(words, told({ [`own:${figure.id}`]: figure.size === size }));
  }
  return words;
}

/**
 * @param {import("./answers.js").Answer | undefined} answer
 * @returns {Words} its points, when it counts
 */
function pointsSaid(answer) {
  const points = pointsOf(answer);
  return points === null ? {} : { p: points };
}

/**
 * @param {Rules} rules
 * @param {Score} scored
 * @returns {string[]} the dimensions at the last level, but for those that a gate doubts
 */
function strongOf(rules, { dimensions, gates }) {
  const best = fraction(rules.levels[rules.levels.length - 1].from);
  const closed = rules.gates.filter((gate) => idsOf(gates).includes(gate.id));
  const doubtful = closed.flatMap(({ questions }) => questions);
  const strong = rules.dimensions.filter(({ questions }, i) => {
    const { score } = dimensions[i];
    const isDoubtful = questions.some(({ id }) => doubtful.includes(id));
    return score && !isDoubtful && !isLess(score, best);
  });
  return idsOf(strong);
}

/**
 * @param {Rules} rules
 * @param {State} state
 * @param {Question[]} asked
 * @param {boolean} isStrong whether a whole dimension is
 * @returns {Question[]} those whose answers are good: in the short version, what calls for no
 *   gesture; else the best few, if no dimension is strong
 */
function goodOf({ scale }, { answers, express }, asked, isStrong) {
  if (express) {
    return asked.filter(({ id }) => answers[id] === scale || answers[id] === NOT_APPLICABLE);
  }
  if (isStrong) return [];
  const good = asked.filter(({ id }) => Number(answers[id]) >= scale - 1);
  good.sort((one, other) => Number(answers[other.id]) - Number(answers[one.id]));
  return good.slice(0, MOST_GOOD);
}

/**
 * @param {Rules} rules
 * @param {Question[]} asked
 * @param {Answers} answers
 * @returns {boolean} whether all are answered, and as well as can be where they apply
 */
function isBest({ scale }, asked, answers) {
  const applicable = asked.filter(({ id }) => answers[id] !== NOT_APPLICABLE);
  return applicable.length > 0 && applicable.every(({ id }) => answers[id] === scale);
}

/**
 * @param {string} name
 * @param {string[]} ids
 * @returns {Words} `name:id` for each of them
 */
function everyOne(name, ids) {
  return Object.fromEntries(ids.map((id) => [`${name}:${id}`, true]));
}

/** @param {{ id: string }[]} some */
function idsOf(some) {
  return some.map(({ id }) => id);
}
