import { emptyState } from "../../../javascripts/questionnaire/answers.js";
import { fromStored, toStored } from "../../../javascripts/questionnaire/codec.js";
import { isEmpty } from "../../../javascripts/questionnaire/state.js";
import { dataOf, find } from "../../../javascripts/shared/dom.js";
import { say } from "../../../javascripts/shared/said.js";

/**
 * @typedef {import("../../../javascripts/questionnaire/answers.js").Rules} Rules
 * @typedef {import("../../../javascripts/shared/storage.js").Drawer} Drawer
 */

/**
 * @param {Rules} rules
 * @param {Drawer} drawer
 * @returns {import("../../../javascripts/questionnaire/codec.js").Reading | import("../../../javascripts/questionnaire/codec.js").Refused | null} what was kept on
 *   the device, null when nothing was
 */
export function restore(rules, drawer) {
  const text = drawer.read();
  return text === null ? null : fromStored(rules, text);
}

/**
 * Keeps the answers on the device as they are given, unless the visitor refuses, the browser does,
 * or another tab has kept others meanwhile: a notice says so. They may be of somebody else, and two
 * people's answers make the result of nobody: they are never merged.
 *
 * @param {HTMLElement} root
 * @param {Rules} rules
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 * @param {Drawer} drawer
 * @param {() => void} focus moves the focus to the heading of the screen
 */
export function mountSaving(root, rules, store, drawer, focus) {
  const [kept, notKept, conflict, erase] = ["kept", "not-kept", "conflict", "erase"].map((name) =>
    find(root, name),
  );
  const keepNothing = find(root, "keep-nothing", HTMLInputElement);
  const erasing = find(root, "erasing", HTMLDetailsElement);

  const tell = (
    /** @type {import("../../../javascripts/shared/storage.js").Outcome | null} */ outcome,
  ) => {
    kept.hidden = outcome !== "kept" || isEmpty(store.get());
    reveal(notKept, outcome === "refused");
    reveal(conflict, outcome === "elsewhere");
  };
  const reveal = (/** @type {HTMLElement} */ notice, /** @type {boolean} */ isShown) => {
    if (isShown && notice.hidden) say(root, notice.querySelector("p")?.textContent ?? "");
    notice.hidden = !isShown;
  };

  const save = () => {
    const state = store.get();
    erasing.hidden = isEmpty(state);
    if (keepNothing.checked) return;
    tell(drawer.write(isEmpty(state) ? null : toStored(rules, state)));
  };
  const forget = () => {
    drawer.read();
    drawer.write(null);
    tell(null);
  };
  const check = () => {
    if (!keepNothing.checked && drawer.isStale()) tell("elsewhere");
  };
  const replace = (
    /** @type {import("../../../javascripts/questionnaire/answers.js").State} */ {
      wholePage: _,
      ...state
    },
  ) => store.change((draft) => Object.assign(draft, state));

  keepNothing.addEventListener("change", () => (keepNothing.checked ? forget() : save()));
  erase.addEventListener("click", () => {
    forget();
    replace(emptyState());
    erasing.open = false;
    focus();
    say(root, "Tout est effacé.");
  });
  conflict.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const theirs = restore(rules, drawer);
    if (dataOf(target, "take") === "ours") save();
    else replace(theirs && "state" in theirs ? theirs.state : emptyState());
    focus();
  });
  addEventListener("storage", check);
  addEventListener("pageshow", check);

  erasing.hidden = isEmpty(store.get());
  store.subscribe(save);
}
