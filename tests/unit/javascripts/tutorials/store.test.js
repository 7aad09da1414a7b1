import assert from "node:assert/strict";
import { test } from "node:test";

import { createDrawer } from "../../../../overrides/javascripts/shared/storage.js";
import { emptyProgress } from "../../../../overrides/javascripts/tutorials/progress.js";
import { createStore } from "../../../../overrides/javascripts/tutorials/store.js";
import { ASKED } from "./tutorials.js";

/** @typedef {import("../../../../overrides/javascripts/tutorials/progress.js").Progress} Progress */

/** A storage that tabs share, and that may be full. */
function aStorage() {
  /** @type {Map<string, string>} */
  const held = new Map();
  return {
    isFull: false,
    getItem: (/** @type {string} */ key) => held.get(key) ?? null,
    setItem(/** @type {string} */ key, /** @type {string} */ text) {
      if (this.isFull) throw new Error("full");
      held.set(key, text);
    },
    removeItem: (/** @type {string} */ key) => void held.delete(key),
  };
}

/** @param {ReturnType<typeof aStorage> | null} storage */
const openTab = (storage) => createStore(ASKED, createDrawer(storage, "clé"));

const tick =
  (/** @type {string} */ id) =>
  (/** @type {Progress} */ { checked }) =>
    checked.push(id);
const erase = (/** @type {Progress} */ draft) => Object.assign(draft, emptyProgress());

test("a change is seen by those who ask and by those who listen", () => {
  const store = openTab(aStorage());
  /** @type {number[]} */
  const told = [];
  store.subscribe(({ checked }) => told.push(checked.length));

  store.change(tick("note"));

  assert.deepEqual([store.get().checked, told], [["note"], [0, 1]]);
});

test("a change is found again by the next page", () => {
  const storage = aStorage();
  openTab(storage).change((draft) => (draft.quiz.ordre = [3, 1, 2]));

  assert.deepEqual(openTab(storage).get().quiz.ordre, [3, 1, 2]);
});

test("two tabs that change each its part lose nothing", () => {
  const storage = aStorage();
  const [one, other] = [openTab(storage), openTab(storage)];

  one.change(tick("frein"));
  other.change((draft) => (draft.before.comparer = 2));
  one.change((draft) => (draft.day = "2026-12-01"));

  const { checked, before, day } = openTab(storage).get();
  assert.deepEqual([checked, { ...before }, day], [["frein"], { comparer: 2 }, "2026-12-01"]);
});

test("a tab that is refreshed tells what another wrote", () => {
  const storage = aStorage();
  const [one, other] = [openTab(storage), openTab(storage)];
  /** @type {string[]} */
  let seen = [];
  other.subscribe(({ checked }) => (seen = checked));
  one.change(tick("note"));

  other.refresh();

  assert.deepEqual(seen, ["note"]);
});

test("nothing is left on the device of a progress that was erased", () => {
  const storage = aStorage();
  const store = openTab(storage);
  store.change(tick("note"));
  store.change(erase);

  assert.equal(storage.getItem("clé"), null);
});

test("without a storage, each change stays until the page is closed", () => {
  const store = openTab(null);
  store.change(tick("note"));
  store.change(tick("frein"));

  assert.deepEqual([store.get().checked, store.isKept()], [["note", "frein"], false]);
});

test("a change that a full storage refused is kept with the next one that it takes", () => {
  const storage = aStorage();
  const store = openTab(storage);
  storage.isFull = true;
  store.change(tick("note"));
  storage.isFull = false;
  store.change((draft) => (draft.after.comparer = 3));

  const { checked, after } = openTab(storage).get();
  assert.deepEqual([checked, { ...after }, store.isKept()], [["note"], { comparer: 3 }, true]);
});

test("a refresh forgets no change that was refused", () => {
  const storage = aStorage();
  const store = openTab(storage);
  storage.isFull = true;
  store.change(tick("note"));
  store.refresh();

  assert.deepEqual(store.get().checked, ["note"]);
});
