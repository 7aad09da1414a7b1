import { isDay } from "../shared/days.js";
import { isMark } from "../shared/mark.js";
import { mapOf } from "../shared/record.js";

/**
 * The rules of a questionnaire, which the page carries as JSON; its texts stand in the HTML.
 *
 * @typedef {{ id: string, essential: boolean, express: boolean, notApplicable: boolean }} Question
 * @typedef {{ id: string, questions: Question[], tutorialsUpTo?: number }} Dimension
 * @typedef {{
 *   id: string, questions: string[], ceiling: string,
 *   dimension?: { id: string, atMost: readonly [number, number] } | null,
 * }} Gate
 * @typedef {{
 *   id: string, question: string, answers: Answer[], impact: number, effort: number,
 * }} Advice
 * @typedef {{ id: string, several: boolean, options: string[] }} ProfileQuestion
 *
 * A figure to compare with, and what each answer to its question says of who gives it, by points:
 * they do the same, they do not, or the answer does not tell.
 * @typedef {"aussi" | "pas-encore" | "rien"} Likeness
 * @typedef {{
 *   id: string, question: string, you: Likeness[],
 *   values: { size: string, percent: string }[],
 * }} Benchmark
 *
 * @typedef {{
 *   id: string, version: string, scale: number,
 *   coverage: readonly [number, number], minimumDimensions: number,
 *   levels: { id: string, from: number }[], gates: Gate[],
 *   dimensions: Dimension[], advice: Advice[],
 *   replaced: { id: string, by?: string | null }[],
 *   profile: ProfileQuestion[], benchmarks: Benchmark[],
 * }} Rules
 */

/**
 * What a visitor has said: points for each question answered, from 0 to the scale of the rules, or
 * one of two words. A question without an answer was skipped.
 *
 * @typedef {number | "unknown" | "not-applicable"} Answer
 * @typedef {Record<string, Answer>} Answers
 */

/**
 * A gesture of the action plan: whether it is done, and for which day it is planned, if any.
 * @typedef {{ done: boolean, on: string | null }} Planned
 *
 * All that a page keeps for its visitor: the answers, the day on which one was last given (null
 * when it is not known), the options chosen in the profile, the dimension to improve first, the
 * plan by id of advice, what marks its events in a calendar (null until there are some), whether
 * only the express questions are asked, and whether they are all shown at once. No record has a
 * prototype.
 * @typedef {{
 *   answers: Answers, answeredOn: string | null, profile: Record<string, string[]>,
 *   wish: string | null, plan: Record<string, Planned>, mark: string | null,
 *   express: boolean, wholePage: boolean,
 * }} State
 *
 * @typedef {"damaged" | "not-applicable-refused"} Refusal
 */

export const UNKNOWN = "unknown";
export const NOT_APPLICABLE = "not-applicable";

/** @returns {State} */
export function emptyState() {
  return {
    answers: Object.create(null),
    answeredOn: null,
    profile: Object.create(null),
    wish: null,
    plan: Object.create(null),
    mark: null,
    express: false,
    wholePage: false,
  };
}

/**
 * Gives an answer, or takes it back: nothing else changes the day of the answers.
 *
 * @param {State} draft
 * @param {string} question
 * @param {Answer | undefined} answer undefined takes it back
 * @param {string} today
 */
export function setAnswer(draft, question, answer, today) {
  if (answer === undefined) delete draft.answers[question];
  else [draft.answers[question], draft.answeredOn] = [answer, today];
  if (Object.keys(draft.answers).length === 0) draft.answeredOn = null;
}

/**
 * @param {Rules} rules
 * @returns {Question[]} every question, in the order of the page
 */
export function questionsOf(rules) {
  return rules.dimensions.flatMap((dimension) => dimension.questions);
}

/**
 * @param {Answer | undefined} answer
 * @returns {number | null} its points; null when it does not count: skipped or not applicable
 */
export function pointsOf(answer) {
  if (answer === UNKNOWN) return 0;
  return typeof answer === "number" ? answer : null;
}

/**
 * A value that is not to be trusted, part by part.
 * @typedef {{ [part in keyof State]: any }} Given
 */

/**
 * Copies into a new state what the rules know of a value that is not to be trusted. Its answers
 * must be sound; of the rest, what makes no sense is left aside. The answer to a question that was
 * replaced goes to the one that took its place, unless that one has its own.
 *
 * @param {Rules} rules
 * @param {Given} given
 * @returns {{ state: State, dropped: string[] } | { refused: Refusal }} the state, with the ids of
 *   the answers left aside, as their questions are not asked any more; or why nothing is taken
 */
export function closedCopy(rules, given) {
  if (typeof given.answers !== "object" || given.answers === null) return { refused: "damaged" };
  const answers = Object.entries(given.answers);
  const refusal = refusalOf(rules, answers);
  if (refusal) return refusal;
  const state = emptyState();
  const dropped = copyAnswers(rules, answers, state);
  copyProfile(rules, given, state);
  copyPlan(rules, given, state);
  if (isDay(given.answeredOn)) state.answeredOn = given.answeredOn;
  if (isMark(given.mark)) state.mark = given.mark;
  if (rules.dimensions.some(({ id }) => id === given.wish)) state.wish = given.wish;
  state.express = given.express === true;
  state.wholePage = given.wholePage === true;
  return { state, dropped };
}

/**
 * @param {Rules} rules
 * @param {[string, unknown][]} answers
 * @returns {{ refused: Refusal } | null} what is wrong with them, if anything is
 */
function refusalOf(rules, answers) {
  const questions = questionsById(rules);
  for (const [id, answer] of answers) {
    if (!isAnswer(answer, rules.scale)) return { refused: "damaged" };
    const question = questions.get(id);
    if (question && !accepts(question, answer)) return { refused: "not-applicable-refused" };
  }
  return null;
}

/**
 * @param {Rules} rules
 * @param {[string, Answer][]} answers sound ones
 * @param {State} state where they go
 * @returns {string[]} the ids of those that are left aside
 */
function copyAnswers(rules, answers, state) {
  const questions = questionsById(rules);
  const successors = new Map(rules.replaced.map(({ id, by }) => [id, questions.get(by ?? "")]));
  const dropped = [];
  for (const [id, answer] of answers) {
    const successor = successors.get(id);
    if (questions.has(id)) state.answers[id] = answer;
    else if (successor && accepts(successor, answer)) state.answers[successor.id] ??= answer;
    else dropped.push(id);
  }
  return dropped;
}

/**
 * @param {Rules} rules
 * @param {Given} given
 * @param {State} state where it goes
 */
function copyProfile(rules, given, state) {
  const profile = mapOf(given.profile);
  for (const { id, several, options } of rules.profile) {
    const said = profile.get(id);
    const chosen = Array.isArray(said) ? options.filter((option) => said.includes(option)) : [];
    if (chosen.length > 0) state.profile[id] = several ? chosen : chosen.slice(0, 1);
  }
}

/**
 * @param {Rules} rules
 * @param {Given} given
 * @param {State} state where it goes
 */
function copyPlan(rules, given, state) {
  const plan = mapOf(given.plan);
  for (const { id } of rules.advice) {
    const planned = plan.get(id);
    if (planned) {
      state.plan[id] = { done: planned.done === true, on: isDay(planned.on) ? planned.on : null };
    }
  }
}

/**
 * @param {Rules} rules
 * @returns {Map<string, Question>}
 */
function questionsById(rules) {
  return new Map(questionsOf(rules).map((question) => [question.id, question]));
}

/**
 * @param {Question} question
 * @param {Answer} answer
 */
function accepts(question, answer) {
  return answer !== NOT_APPLICABLE || question.notApplicable;
}

/**
 * @param {unknown} value
 * @param {number} scale
 * @returns {value is Answer}
 */
function isAnswer(value, scale) {
  if (typeof value !== "number") return value === UNKNOWN || value === NOT_APPLICABLE;
  return Number.isInteger(value) && value >= 0 && value <= scale;
}
