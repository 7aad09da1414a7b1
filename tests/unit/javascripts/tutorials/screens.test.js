import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  cutIntoScreens,
  cutIntoViews,
  placeAfter,
  viewAfter,
} from "../../../../overrides/javascripts/tutorials/screens.js";

/** @typedef {import("../../../../overrides/javascripts/tutorials/screens.js").Block} Block */

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
  assert.deepEqual(
    screens.map(({ blocks }) => blocks),
    [
      [0, 1],
      [2, 3, 4],
    ],
  );
});

test("what follows an exercise is not on its screen", () => {
  const screens = cut(["step"], ["alone"], ["more"], ["more"]);
  assert.deepEqual(
    screens.map(({ blocks }) => blocks),
    [[0], [1], [2, 3]],
  );
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

const HEIGHT = 600;
const END = 5000; // of the windows: the page is a height longer

const line = fc
  .tuple(fc.nat(END), fc.integer({ min: 1, max: HEIGHT }))
  .map(([top, height]) => ({ top, bottom: top + height }));
const pagesOfLines = fc.array(line);

test("each line that a window can hold is whole in a view", () => {
  fc.assert(
    fc.property(pagesOfLines, (lines) => {
      const views = cutIntoViews(lines, HEIGHT, END);
      for (const { top, bottom } of lines) {
        assert.ok(views.some((view) => view <= top && bottom <= view + HEIGHT));
      }
    }),
  );
});

test("each view is below the one before, and leaves no room between them", () => {
  fc.assert(
    fc.property(pagesOfLines, (lines) => {
      const views = cutIntoViews(lines, HEIGHT, END);
      views.slice(1).forEach((view, each) => {
        assert.ok(views[each] < view && view <= views[each] + HEIGHT);
      });
    }),
  );
});

test("a screen that the window holds has one view", () => {
  assert.deepEqual(cutIntoViews([{ top: 0, bottom: HEIGHT }], HEIGHT, END), [0]);
});

test("the line that a view cuts is the first of the next one", () => {
  const lines = [
    { top: 0, bottom: 590 },
    { top: 595, bottom: 620 },
  ];
  assert.deepEqual(cutIntoViews(lines, HEIGHT, END), [0, 595]);
});

test("of two columns, the line that begins higher is the first of the next view", () => {
  const lines = [
    { top: 580, bottom: 610 },
    { top: 560, bottom: 605 },
  ];
  assert.deepEqual(cutIntoViews(lines, HEIGHT, END), [0, 560]);
});

test("what is taller than the window is shown from its top, a window at a time", () => {
  const lines = [{ top: 100, bottom: 1900 }];
  assert.deepEqual(cutIntoViews(lines, HEIGHT, END), [0, 100, 700, 1300]);
});

test("the last view is where the page can be scrolled to", () => {
  const lines = [{ top: 595, bottom: 620 }];
  assert.deepEqual(cutIntoViews(lines, HEIGHT, 40), [0, 40]);
});

test("a window without a height has its views too", () => {
  assert.deepEqual(cutIntoViews([{ top: 0, bottom: 3 }], 0, 2), [0, 1, 2]);
});

for (const [move, top, reached] of /** @type {[number, number, number | undefined][]} */ ([
  [1, 0, 595],
  [1, 594.5, 1100],
  [1, 700, 1100],
  [1, 1100, undefined],
  [-1, 1100, 595],
  [-1, 595.5, 0],
  [-1, 700, 595],
  [-1, 0, undefined],
])) {
  test(`${move} from ${top} pixels leads to ${reached}`, () => {
    assert.equal(viewAfter(move, top, [0, 595, 1100]), reached);
  });
}
