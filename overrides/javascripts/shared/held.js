/**
 * @template Value
 * @typedef {{
 *   get: () => Value,
 *   set: (next: Value) => void,
 *   subscribe: (listener: (value: Value) => void) => void,
 * }} Held
 */

/**
 * Holds the one value that a page shows, and tells every listener when another takes its place.
 *
 * @template Value
 * @param {Value} initial
 * @returns {Held<Value>}
 */
export function hold(initial) {
  let value = initial;
  /** @type {((value: Value) => void)[]} */
  const listeners = [];
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener(value);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
