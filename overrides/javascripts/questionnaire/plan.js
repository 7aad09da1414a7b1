import { inWords } from "../shared/days.js";

/**
 * @typedef {import("./answers.js").State} State
 * @typedef {import("../shared/words.js").Words} Words
 */

/** What comes after every day: the gestures without one, then those that are done. */
const [SOME_DAY, DONE] = ["a", "b"];

/**
 * @param {State} state
 * @param {string[]} advised the ids of what the answers call for now
 * @param {(id: string) => string} gestureOf
 * @returns {Words[]} the gestures of the plan, by day
 */
export function planned({ plan }, advised, gestureOf) {
  return advised
    .filter((id) => plan[id])
    .map((id) => ({ id, key: plan[id].done ? DONE : (plan[id].on ?? SOME_DAY) }))
    .sort((one, other) => one.key.localeCompare(other.key))
    .map(({ id, key }) => ({
      gesture: gestureOf(id),
      ...(key === DONE ? { done: true } : key !== SOME_DAY && { day: inWords(key) }),
    }));
}
