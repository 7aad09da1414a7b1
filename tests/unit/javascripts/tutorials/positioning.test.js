import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { change, isLevel } from "../../../../overrides/javascripts/tutorials/positioning.js";
import { LEVELS } from "./tutorials.js";

const someLevel = fc.constantFrom(...LEVELS);

for (const [before, after, way] of /** @type {const} */ ([
  [0, 1, "up"],
  [0, 3, "up"],
  [2, 2, "same"],
  [0, 0, "same"],
  [3, 1, "down"],
])) {
  test(`from ${before} to ${after}, the way is ${way}`, () => {
    assert.equal(change(before, after), way);
  });
}

test("what is not said is not a zero: nothing changed", () => {
  fc.assert(
    fc.property(someLevel, (level) => {
      assert.deepEqual([change(undefined, level), change(level, undefined)], [null, null]);
    }),
  );
});

test("the way back is the other way", () => {
  const back = { up: "down", same: "same", down: "up" };
  fc.assert(
    fc.property(someLevel, someLevel, (before, after) => {
      assert.equal(change(after, before), back[change(before, after) ?? "same"]);
    }),
  );
});

test("a level is one of four numbers", () => {
  assert.deepEqual([-1, 0, 1, 2, 3, 4].filter(isLevel), [...LEVELS]);
});

for (const value of ["1", 1.5, NaN, null, undefined, true, [1], {}]) {
  test(`${JSON.stringify(value) ?? value} is not a level`, () => assert.ok(!isLevel(value)));
}
