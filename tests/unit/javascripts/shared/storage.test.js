import assert from "node:assert/strict";
import { test } from "node:test";

import { createDrawer } from "../../../../overrides/javascripts/shared/storage.js";

/** A storage that two tabs share. */
function aStorage() {
  /** @type {Map<string, string>} */
  const held = new Map();
  return {
    getItem: (/** @type {string} */ key) => held.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void held.set(key, text),
    removeItem: (/** @type {string} */ key) => void held.delete(key),
  };
}

const refuse = () => {
  throw new Error("refused");
};

test("what was written is read again by the next page", () => {
  const storage = aStorage();

  assert.equal(createDrawer(storage, "a").write("text"), "kept");
  assert.equal(createDrawer(storage, "a").read(), "text");
});

test("two drawers of one storage hold each its own text", () => {
  const storage = aStorage();
  createDrawer(storage, "a").write("text");

  assert.equal(createDrawer(storage, "b").read(), null);
});

test("an emptied drawer holds nothing", () => {
  const drawer = createDrawer(aStorage(), "a");
  drawer.write("text");

  assert.equal(drawer.write(null), "kept");
  assert.equal(drawer.read(), null);
});

test("a page does not write over what it has not read", () => {
  const storage = aStorage();
  const [mine, theirs] = [createDrawer(storage, "a"), createDrawer(storage, "a")];
  mine.write("mine");

  assert.equal(theirs.write("theirs"), "elsewhere");
  assert.equal(mine.read(), "mine");
});

test("a page does not empty what it has not read", () => {
  const storage = aStorage();
  const [mine, theirs] = [createDrawer(storage, "a"), createDrawer(storage, "a")];
  mine.write("mine");

  assert.equal(theirs.write(null), "elsewhere");
  assert.equal(mine.read(), "mine");
});

test("once it has read what another wrote, a page writes over it", () => {
  const storage = aStorage();
  const [mine, theirs] = [createDrawer(storage, "a"), createDrawer(storage, "a")];
  mine.write("mine");
  theirs.read();

  assert.equal(theirs.write("theirs"), "kept");
});

test("a drawer is stale once another has written, until it is read", () => {
  const storage = aStorage();
  const [mine, theirs] = [createDrawer(storage, "a"), createDrawer(storage, "a")];
  mine.write("mine");

  assert.deepEqual([mine.isStale(), theirs.isStale()], [false, true]);
  theirs.read();
  assert.equal(theirs.isStale(), false);
});

for (const [what, storage] of /** @type {const} */ ([
  ["no storage", null],
  ["a storage that refuses all", { getItem: refuse, setItem: refuse, removeItem: refuse }],
  ["a full storage", { ...aStorage(), setItem: refuse }],
])) {
  test(`${what} refuses a text without a throw`, () => {
    const drawer = createDrawer(storage, "a");

    assert.equal(drawer.read(), null);
    assert.equal(drawer.write("text"), "refused");
    assert.equal(drawer.isStale(), false);
  });
}
