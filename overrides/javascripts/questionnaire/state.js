import { hold } from "../shared/held.js";

/**
 * @typedef {import("./answers.js").State} State
 * @typedef {{
 *   get: () => State,
 *   change: (edit: (draft: State) => unknown) => void,
 *   subscribe: (listener: (state: State) => void) => void,
 * }} Store
 */

/**
 * Holds the one state of the page. A change is made on a copy, then told to every listener.
 *
 * @param {State} initial
 * @returns {Store}
 */
export function createStore(initial) {
  const { get, set, subscribe } = hold(initial);
  return {
    get,
    subscribe,
    change(edit) {
      const draft = copyOf(get());
      edit(draft);
      set(draft);
    },
  };
}

/**
 * @param {State} state
 * @returns {boolean} whether there is nothing in it to keep for its visitor
 */
export function isEmpty({ answers, profile, wish, plan }) {
  return wish === null && [answers, profile, plan].every((some) => Object.keys(some).length === 0);
}

/**
 * @param {State} state
 * @returns {State} a copy; what its records hold is to be replaced, and not changed in place
 */
function copyOf({ answers, profile, plan, ...rest }) {
  return { ...rest, answers: own(answers), profile: own(profile), plan: own(plan) };
}

/**
 * @template Value
 * @param {Record<string, Value>} some
 * @returns {Record<string, Value>} a copy, without a prototype as well
 */
function own(some) {
  return Object.assign(Object.create(null), some);
}
