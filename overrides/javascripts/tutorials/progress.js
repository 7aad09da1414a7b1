import { isDay } from "../shared/days.js";
import { isMark } from "../shared/mark.js";
import { mapOf } from "../shared/record.js";
import { isLevel } from "./positioning.js";
import { answerIn } from "./quiz.js";

/**
 * What a page asks its learner.
 * @typedef {{
 *   quiz: import("./quiz.js").Item[], objectives: string[], checklist: string[],
 * }} Asked
 *
 * What a learner has said on a page: answers to the quiz, lines ticked, levels before and after by
 * objective, the day of what to do next, and what marks it in a calendar (null until it is there).
 * No record has a prototype.
 * @typedef {Record<string, import("./positioning.js").Level>} Levels
 * @typedef {{
 *   quiz: Record<string, number[]>, checked: string[],
 *   before: Levels, after: Levels, day: string | null, mark: string | null,
 * }} Progress
 */

const VERSION = 1;

/** A text of ours is shorter, in characters: a longer one is not even read. */
const LONGEST = 20_000;

/** @returns {Progress} */
export function emptyProgress() {
  return {
    quiz: Object.create(null),
    checked: [],
    before: Object.create(null),
    after: Object.create(null),
    day: null,
    mark: null,
  };
}

/**
 * @param {Progress} progress
 * @returns {boolean} whether there is nothing in it to keep
 */
export function isEmpty({ quiz, checked, before, after, day }) {
  const parts = [quiz, checked, before, after];
  return day === null && parts.every((some) => Object.keys(some).length === 0);
}

/** @param {Progress} progress */
export function toText(progress) {
  return JSON.stringify({ version: VERSION, ...progress });
}

/**
 * Copies what the page knows from a text that is not to be trusted.
 *
 * @param {Asked} asked
 * @param {string | null} text
 * @returns {Progress} an empty one when the text makes no sense
 */
export function fromText(asked, text) {
  const progress = emptyProgress();
  const given = parsed(text);
  if (given?.version !== VERSION) return progress;
  const quiz = mapOf(given.quiz);
  for (const item of asked.quiz) {
    const answer = answerIn(item, quiz.get(item.id));
    if (answer.length > 0) progress.quiz[item.id] = answer;
  }
  if (Array.isArray(given.checked)) {
    progress.checked = asked.checklist.filter((id) => given.checked.includes(id));
  }
  copyLevels(asked, given.before, progress.before);
  copyLevels(asked, given.after, progress.after);
  if (isDay(given.day)) progress.day = given.day;
  if (isMark(given.mark)) progress.mark = given.mark;
  return progress;
}

/**
 * @param {Asked} asked
 * @param {unknown} given not to be trusted
 * @param {Levels} levels where they go
 */
function copyLevels(asked, given, levels) {
  const known = mapOf(given);
  for (const id of asked.objectives) {
    const level = known.get(id);
    if (isLevel(level)) levels[id] = level;
  }
}

/**
 * @param {string | null} text
 * @returns {any}
 */
function parsed(text) {
  if (text === null || text.length > LONGEST) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
