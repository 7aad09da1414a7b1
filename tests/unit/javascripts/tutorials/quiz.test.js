import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  answerIn,
  chosenPlaces,
  verdict,
} from "../../../../overrides/javascripts/tutorials/quiz.js";
import { anItem, someItem, someItemAndAnswer, upTo } from "./tutorials.js";

const ONE = anItem("un-choix", 3, [2]);
const SEVERAL = anItem("plusieurs-choix", 4, [1, 3, 4]);
const TRUE_OR_FALSE = anItem("vrai-faux", 2, [1]);
const ORDER = anItem("ordre", 3);

for (const [item, answer, said] of /** @type {const} */ ([
  [ONE, [], { empty: true }],
  [ONE, [2], { right: true }],
  [ONE, [3], { wrong: true }],
  [TRUE_OR_FALSE, [1], { right: true }],
  [TRUE_OR_FALSE, [2], { wrong: true }],
  [SEVERAL, [1, 3, 4], { right: true }],
  [SEVERAL, [3], { wrong: true, missing: 2, extra: false }],
  [SEVERAL, [1, 2, 3], { wrong: true, missing: 1, extra: true }],
  [SEVERAL, [1, 2, 3, 4], { wrong: true, missing: 0, extra: true }],
  [ORDER, [], { empty: true }],
  [ORDER, [1, 2, 0], { unfinished: true }],
  [ORDER, [1, 2, 3], { right: true }],
  [ORDER, [1, 3, 2], { wrong: true, placed: 1 }],
  [ORDER, [1, 1, 1], { wrong: true, placed: 1 }],
])) {
  test(`[${answer}] to « ${item.kind} » is said ${Object.keys(said)}`, () => {
    assert.deepEqual(verdict(item, [...answer]), said);
  });
}

test("the right answer, and no other, is right", () => {
  fc.assert(
    fc.property(someItemAndAnswer, ([item, answer]) => {
      const right = item.kind === "ordre" ? upTo(item.choices) : item.right;
      assert.equal(verdict(item, answer).right === true, String(answer) === String(right));
      assert.deepEqual(verdict(item, right), { right: true });
    }),
  );
});

test("one thing is said of an answer, and one only", () => {
  fc.assert(
    fc.property(someItemAndAnswer, ([item, answer]) => {
      const { empty, unfinished, right, wrong } = verdict(item, answer);
      assert.equal([empty, unfinished, right, wrong].filter(Boolean).length, 1);
    }),
  );
});

test("to take one more right choice leaves one less to find", () => {
  const several = someItem.filter(({ kind }) => kind === "plusieurs-choix");
  fc.assert(
    fc.property(several, (item) => {
      const missing = item.right.map(
        (_, count) => verdict(item, item.right.slice(0, count)).missing,
      );
      assert.deepEqual(missing.slice(1), upTo(item.right.length - 1).reverse());
    }),
  );
});

test("an answer of the page is taken as it is", () => {
  fc.assert(
    fc.property(someItemAndAnswer, ([item, answer]) => {
      assert.deepEqual(answerIn(item, answer), answer);
    }),
  );
});

for (const value of [undefined, null, 2, "2", {}, { length: 1, 0: 2 }, ["2"], [0], [4], [1.5]]) {
  test(`${JSON.stringify(value) ?? value} answers no question`, () => {
    assert.deepEqual([answerIn(ONE, value), answerIn(ORDER, value)], [[], []]);
  });
}

for (const ranks of [
  [1, 2],
  [1, 2, 3, 3],
  [1, 2, 4],
  [-1, 2, 3],
  [0, 0, 0],
  ["1", 2, 3],
]) {
  test(`[${ranks}] are not the ranks of three choices`, () => {
    assert.deepEqual(answerIn(ORDER, ranks), []);
  });
}

test("one choice only is taken where one only may be chosen", () => {
  assert.deepEqual([answerIn(ONE, [3, 1]), answerIn(TRUE_OR_FALSE, [1, 2])], [[1], [1]]);
});

test("a choice is taken once, in the order of the page", () => {
  assert.deepEqual(answerIn(SEVERAL, [4, 1, 4, 9]), [1, 4]);
});

test("whatever is given, nothing is thrown and what is taken is an answer", () => {
  const place = fc.integer({ min: -1, max: 13 });
  const given = fc.oneof(fc.anything(), fc.array(fc.oneof(place, fc.anything())));
  fc.assert(
    fc.property(someItem, given, (item, value) => {
      const answer = answerIn(item, value);
      assert.deepEqual(answerIn(item, answer), answer);
    }),
  );
});

test("choices that were put in order are told in that order", () => {
  assert.deepEqual(chosenPlaces(ORDER, [3, 1, 2]), [2, 3, 1]);
});

test("choices that were ticked are told as they stand", () => {
  assert.deepEqual(chosenPlaces(SEVERAL, [1, 4]), [1, 4]);
});
