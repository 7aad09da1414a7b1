import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { cutIntoScreens, placeAfter } from "../../../../docs/javascripts/tutorial/screens.js";

/** @typedef {import("../../../../docs/javascripts/tutorial/screens.js").Block} Block */

const ROLES = /** @type {const} */ (["step", "part", "alone", "more"]);
const pages = fc.array(fc.record({ role: fc.constantFrom(...ROLES), title: fc.string() }));

/** @param {...[Block["role"], string?]} blocks */
const cut = (...blocks) => cutIntoScreens(blocks.map(([role, title = ""]) => ({ role, title })));

test("each block is in one screen, in the order of the page", () => {
  fc.assert(
    fc.property(pages, (blocks) => {
      const cut = cutIntoScreens(blocks).flatMap((screen) => screen.blocks);
      assert.deepEqual(cut, [...blocks.keys()]);
    }),
  );
});

test("no screen is empty", () => {
  fc.assert(
    fc.property(pages, (blocks) => cutIntoScreens(blocks).every((screen) => screen.blocks.length)),
  );
});

test("a heading, an exercise or a comparison is the first of its screen", () => {
  fc.assert(
    fc.property(pages, (blocks) => {
      const followers = cutIntoScreens(blocks).flatMap((screen) => screen.blocks.slice(1));
      assert.ok(followers.every((place) => blocks[place].role === "more"));
    }),
  );
});

test("a screen is of the last step begun", () => {
  fc.assert(
    fc.property(pages, (blocks) => {
      for (const screen of cutIntoScreens(blocks)) {
        const roles = blocks.slice(0, screen.blocks[0] + 1).map(({ role }) => role);
        const last = roles.lastIndexOf("step");
        assert.equal(screen.step, last < 0 ? null : last);
      }
    }),
  );
});

test("a text goes with the heading above it", () => {
  const screens = cut(["step"], ["more"], ["part"], ["more"], ["more"]);
  assert.deepEqual(screens.map(({ blocks }) => blocks), [[0, 1], [2, 3, 4]]);
});

test("what follows an exercise is not on its screen", () => {
  const screens = cut(["step"], ["alone"], ["more"], ["more"]);
  assert.deepEqual(screens.map(({ blocks }) => blocks), [[0], [1], [2, 3]]);
});

test("a screen is named after its own title", () => {
  assert.equal(cut(["step", "Étape"], ["alone", "Exercice"])[1].title, "Exercice");
});

test("a screen without a title is named after the last heading", () => {
  const screens = cut(["step", "Étape"], ["part", "Partie"], ["alone", "Exercice"], ["more"]);
  assert.equal(screens[3].title, "Partie");
});

for (const [move, place, reached] of /** @type {[number, number, number][]} */ ([
  [1, 3, 4],
  [-1, 3, 2],
  [1, 9, 9],
  [-1, 0, 0],
  [Infinity, 3, 9],
  [-Infinity, 3, 0],
])) {
  test(`${move} from the place ${place} of ten screens leads to ${reached}`, () => {
    assert.equal(placeAfter(move, place, 10), reached);
  });
}
