import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  fraction,
  isLess,
  mean,
  roundedDown,
} from "../../../../overrides/javascripts/questionnaire/fraction.js";
import { text } from "./questionnaires.js";

const top = fc.bigInt({ min: 0n, max: 10n ** 30n });
const bottom = fc.bigInt({ min: 1n, max: 10n ** 30n });
const fractions = fc.tuple(top, bottom).map(([one, other]) => fraction(one, other));

test("a fraction is in lowest terms", () => {
  assert.equal(text(fraction(700, 12)), "175/3");
  assert.equal(text(fraction(0, 12)), "0");
  assert.equal(text(fraction(100, 4)), "25");
});

test("equal fractions are written alike", () => {
  fc.assert(
    fc.property(top, bottom, bottom, (numerator, denominator, factor) => {
      const one = fraction(numerator, denominator);
      assert.deepEqual(fraction(numerator * factor, denominator * factor), one);
    }),
  );
});

test("a fraction is less than another by no more than the smallest part", () => {
  const huge = 10n ** 30n;
  assert.ok(isLess(fraction(huge - 1n, huge), fraction(1)));
  assert.ok(!isLess(fraction(1), fraction(1)));
  assert.ok(!isLess(fraction(1), fraction(huge - 1n, huge)));
});

test("of two fractions, one is less, the other is, or they are equal", () => {
  fc.assert(
    fc.property(fractions, fractions, (one, other) => {
      const orders = [isLess(one, other), isLess(other, one), text(one) === text(other)];
      assert.equal(orders.filter(Boolean).length, 1);
    }),
  );
});

test("a mean is exact", () => {
  const third = fraction(1, 3);
  assert.equal(text(mean([third, third, third])), "1/3");
  assert.equal(text(mean([fraction(100, 9), fraction(75), fraction(0)])), "775/27");
});

test("a mean stands between the least and the greatest, in any order", () => {
  fc.assert(
    fc.property(fc.array(fractions, { minLength: 1, maxLength: 9 }), (list) => {
      const exact = mean(list);
      assert.ok(!list.every((one) => isLess(exact, one)));
      assert.ok(!list.every((one) => isLess(one, exact)));
      assert.deepEqual(mean([...list].reverse()), exact);
    }),
  );
});

for (const [numerator, denominator, whole] of [
  [746, 10, 74],
  [7499, 100, 74],
  [75, 1, 75],
  [1, 3, 0],
  [0, 1, 0],
]) {
  test(`${numerator}/${denominator} is shown as ${whole}`, () => {
    assert.equal(roundedDown(fraction(numerator, denominator)), whole);
  });
}
