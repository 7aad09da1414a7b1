/**
 * What became of a text to keep: another tab may have written since this page last looked, and
 * some browsers keep nothing.
 * @typedef {"kept" | "refused" | "elsewhere"} Outcome
 *
 * @typedef {{
 *   read: () => string | null,
 *   write: (text: string | null) => Outcome,
 *   isStale: () => boolean,
 * }} Drawer
 */

/**
 * A place in the browser's storage, guarded: nothing is thrown, nothing of another tab is
 * overwritten unseen.
 *
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} storage null when there is none
 * @param {string} key
 * @returns {Drawer} `read` returns what is there; `write` puts a text in its place, or empties it
 *   for null; `isStale` says whether it changed since this page last read or wrote it
 */
export function createDrawer(storage, key) {
  /** @type {string | null} */
  let known = null;
  const look = () => storage?.getItem(key) ?? null;

  return {
    read: () => guarded(() => (known = look()), null),
    isStale: () => guarded(() => look() !== known, false),
    write: (text) =>
      guarded(() => {
        if (!storage) return "refused";
        if (look() !== known) return "elsewhere";
        if (text === null) storage.removeItem(key);
        else storage.setItem(key, text);
        known = text;
        return "kept";
      }, "refused"),
  };
}

/** @returns {Storage | null} the storage of the browser, when it lets the page have it */
export function browserStorage() {
  return guarded(() => localStorage, null);
}

/**
 * @template Value
 * @param {() => Value} action
 * @param {Value} otherwise
 * @returns {Value} what `action` returns, or `otherwise` when it throws
 */
function guarded(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
