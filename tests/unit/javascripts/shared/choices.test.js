import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { countShown, misses, nearest } from "../../../../overrides/javascripts/shared/choices.js";

const CHOICES = ["a", "b", "c"];
const LISTS = ["besoin", "public", "duree"];

/** @type {fc.Arbitrary<Record<string, string>>} */
const someCriteria = fc.record(
  Object.fromEntries(LISTS.map((list) => [list, fc.constantFrom("", ...CHOICES)])),
);
const someTutorials = fc.array(
  fc
    .subarray(LISTS.flatMap((list) => CHOICES.map((choice) => `${list}:${choice}`)))
    .map((answers) => new Set(answers)),
  { minLength: 1, maxLength: 8 },
);

test("no criterion is missed by any tutorial", () => {
  fc.assert(
    fc.property(someTutorials, (tutorials) => {
      assert.equal(countShown({ besoin: "", public: "" }, tutorials), tutorials.length);
    }),
  );
});

test("each criterion that a tutorial does not answer is missed once", () => {
  const answers = new Set(["besoin:a", "besoin:b", "public:c"]);

  assert.equal(misses({ besoin: "b", public: "c" }, answers), 0);
  assert.equal(misses({ besoin: "c", public: "c" }, answers), 1);
  assert.equal(misses({ besoin: "c", public: "a", duree: "" }, answers), 2);
});

test("a choice of one list is not that of another", () => {
  assert.equal(misses({ public: "a" }, new Set(["besoin:a"])), 1);
});

test("what is asked besides never shows more", () => {
  fc.assert(
    fc.property(someCriteria, someTutorials, (criteria, tutorials) => {
      for (const list of LISTS) {
        const less = countShown({ ...criteria, [list]: "" }, tutorials);
        assert.ok(countShown(criteria, tutorials) <= less);
      }
    }),
  );
});

test("the nearest miss as many criteria, and the others more", () => {
  fc.assert(
    fc.property(someCriteria, someTutorials, (criteria, tutorials) => {
      const found = nearest(criteria, tutorials);
      const fewest = misses(criteria, tutorials[found[0]]);
      tutorials.forEach((answers, place) => {
        const missed = misses(criteria, answers);
        assert.ok(found.includes(place) ? missed === fewest : missed > fewest);
      });
    }),
  );
});
