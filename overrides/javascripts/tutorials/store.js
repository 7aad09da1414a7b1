import { hold } from "../shared/held.js";
import { fromText, isEmpty, toText } from "./progress.js";

/**
 * @typedef {import("./progress.js").Progress} Progress
 * @typedef {(draft: Progress) => unknown} Edit
 * @typedef {{
 *   get: () => Progress,
 *   isKept: () => boolean,
 *   change: (edit: Edit) => void,
 *   refresh: () => void,
 *   subscribe: (listener: (progress: Progress) => void) => void,
 * }} Store
 */

/**
 * Holds the progress of a learner, in step with a drawer that other tabs share. A change is made on
 * what the drawer holds at that moment; one that it would not keep is made again on the next.
 *
 * @param {import("./progress.js").Asked} asked
 * @param {import("../shared/storage.js").Drawer} drawer
 * @returns {Store} `isKept` says whether the drawer holds every change; `refresh` looks at it again
 */
export function createStore(asked, drawer) {
  /** @type {Edit[]} */
  const unkept = [];
  const latest = () => {
    const draft = fromText(asked, drawer.read());
    for (const edit of unkept) edit(draft);
    return draft;
  };
  const { get, set, subscribe } = hold(latest());

  return {
    get,
    isKept: () => unkept.length === 0,
    change(edit) {
      unkept.push(edit);
      const progress = latest();
      const outcome = drawer.write(isEmpty(progress) ? null : toText(progress));
      if (outcome === "kept") unkept.length = 0;
      set(progress);
    },
    refresh: () => set(latest()),
    subscribe(listener) {
      subscribe(listener);
      listener(get());
    },
  };
}
