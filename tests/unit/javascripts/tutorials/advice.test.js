import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { advised } from "../../../../overrides/javascripts/tutorials/advice.js";

const REASONS = [[], ["firm:money", "firm:safety"], ["firm:safety", "short:safety"], ["firm:plan"]];

/** @param {string} link */
const placesOf = (link) => advised(link, REASONS).places;

test("a theme calls for every tutorial that it is a reason of", () => {
  assert.deepEqual(placesOf("firm:safety"), [1, 2]);
});

test("tutorials come in the order of the themes of the link", () => {
  assert.deepEqual(placesOf("firm:plan,safety"), [3, 1, 2]);
});

test("a tutorial called for twice comes once, at its first place", () => {
  assert.deepEqual(placesOf("firm:money,safety"), [1, 2]);
});

test("a theme is that of its questionnaire alone", () => {
  assert.deepEqual(placesOf("short:safety,plan"), [2]);
});

test("the reasons are the themes of the link alone", () => {
  const { because } = advised("firm:money", REASONS);

  assert.deepEqual(
    REASONS[1].filter((reason) => because.has(reason)),
    ["firm:money"],
  );
});

for (const link of ["", ":", "firm", "firm:", "firm:unknown", "safety", "firm:firm:safety"]) {
  test(`« ${link} » calls for nothing`, () => {
    assert.deepEqual(placesOf(link), []);
  });
}

test("any link gives places that exist, each once", () => {
  const part = fc.constantFrom("firm", "safety", "money", ":", ",", "__proto__", "<b>");
  const link = fc.array(fc.oneof(part, fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(link, (any) => {
      const places = placesOf(any);
      assert.ok(places.every((place) => place in REASONS));
      assert.equal(new Set(places).size, places.length);
    }),
  );
});
