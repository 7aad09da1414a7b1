import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  distance,
  nearest,
  spellings,
} from "../../../../../overrides/javascripts/site/search/near.js";

const WORD = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 8 });

for (const [one, other, far] of /** @type {[string, string, number][]} */ ([
  ["medi", "medi", 0],
  ["medi", "media", 1],
  ["medi", "mdi", 1],
  ["medi", "midi", 1],
  ["medi", "meid", 1],
  ["", "abc", 3],
])) {
  test(`« ${one} » is ${far} away from « ${other} »`, () => {
    assert.equal(distance(one, other), far);
  });
}

test("a distance is the same both ways, and none only between a word and itself", () => {
  fc.assert(
    fc.property(WORD, WORD, (one, other) => {
      assert.equal(distance(one, other), distance(other, one));
      assert.equal(distance(one, other) === 0, one === other);
    }),
  );
});

test("the nearest word is at most as far as is asked", () => {
  assert.equal(nearest("factur", ["fracture", "facteur", "facture"], 1), "facteur");
  assert.equal(nearest("factur", ["fracturer"], 2), undefined);
});

test("a number and a short word are near to nothing", () => {
  assert.equal(nearest("0199005051", ["0199005050"], 2), undefined);
  assert.equal(nearest("esa", ["esat"], 1), undefined);
});

test("the spellings of a word are it, and its slips in the first letters", () => {
  assert.ok(["fcature", "facture", "cature"].every((word) => spellings("fcature").includes(word)));
  assert.deepEqual(spellings("a"), ["a"]);
});
