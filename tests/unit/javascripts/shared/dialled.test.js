import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { dialled } from "../../../../overrides/javascripts/shared/dialled.js";

// The same as those of tests/unit/ground/test_telephone.py.
const WRITINGS = [
  ["+33 1 99", "0199"],
  ["+596 596 61 23 45", "0596612345"],
  ["+508 41 12 34", "0508411234"],
  ["+508 708 40 12 34", "0708401234"],
  ["+689 40 41 23 45", "0068940412345"],
  ["+32 2 234 56 78", "003222345678"],
  ["36 46", "3646"],
  ["118 712", "118712"],
  ["0 800 123 456", "0800123456"],
];

test("a number is the digits that are dialled in France", () => {
  for (const [typed, digits] of WRITINGS) assert.equal(dialled(typed), digits);
});

test("+33 and 0 are typed alike, whatever stands between the digits", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000_000, max: 999_999_999 }),
      fc.constantFrom("0", "+33", "+33 ", "0033", "0033 ", "+33 (0)", "+33(0) "),
      fc.constantFrom("", " ", ".", "-", "\u00a0", "\u202f"),
      (number, prefix, apart) => {
        assert.equal(dialled(prefix + [...`${number}`].join(apart)), `0${number}`);
      },
    ),
  );
});
