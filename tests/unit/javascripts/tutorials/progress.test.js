import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  emptyProgress,
  fromText,
  isEmpty,
  toText,
} from "../../../../overrides/javascripts/tutorials/progress.js";
import { record } from "../questionnaire/questionnaires.js";
import { ASKED, someProgress } from "./tutorials.js";

/** @param {object} some */
const read = (some) => fromText(ASKED, JSON.stringify({ version: 1, ...some }));

test("what is written is read again", () => {
  fc.assert(
    fc.property(someProgress, (progress) => {
      assert.deepEqual(fromText(ASKED, toText(progress)), progress);
    }),
  );
});

test("nothing written is an empty progress", () => {
  assert.deepEqual(fromText(ASKED, null), emptyProgress());
});

test("a text is versioned", () => {
  assert.equal(JSON.parse(toText(emptyProgress())).version, 1);
});

for (const version of [0, 2, "1", null, undefined]) {
  test(`what was written in version ${version} is left aside`, () => {
    assert.deepEqual(read({ version, checked: ["frein"] }), emptyProgress());
  });
}

for (const text of ["", "{", "null", "3", '"texte"', "[]", "[1]", "\u0000", "[".repeat(10_000)]) {
  test(`${JSON.stringify(text.slice(0, 9))} is an empty progress`, () => {
    assert.deepEqual(fromText(ASKED, text), emptyProgress());
  });
}

test("a text that is too long is not read", () => {
  const text = toText({ ...emptyProgress(), checked: ["frein"] });
  assert.deepEqual(fromText(ASKED, text + " ".repeat(20_000)), emptyProgress());
});

test("what the page does not ask is left aside", () => {
  const other = { autre: [1], "un-choix": [2] };
  const progress = read({
    quiz: other,
    checked: ["autre", "note"],
    before: { autre: 1, comparer: 0 },
    after: { autre: 3 },
    autre: 1,
  });
  assert.deepEqual(progress, {
    ...emptyProgress(),
    quiz: record([["un-choix", [2]]]),
    checked: ["note"],
    before: record([["comparer", 0]]),
  });
});

for (const value of [null, 3, "texte", true, [], [3], { reformuler: "2" }, { reformuler: 4 }]) {
  test(`${JSON.stringify(value)} holds nothing to keep`, () => {
    const given = { quiz: value, checked: value, before: value, after: value, day: value };
    assert.deepEqual(read(given), emptyProgress());
  });
}

test("a day that does not exist is left aside", () => {
  assert.equal(read({ day: "2026-02-30" }).day, null);
});

for (const mark of ["", "t01", "A".repeat(32), "a".repeat(33), 3, null]) {
  test(`${JSON.stringify(mark)} marks nothing in a calendar`, () => {
    assert.equal(read({ mark }).mark, null);
  });
}

test("a mark alone is nothing to keep", () => {
  assert.ok(isEmpty({ ...emptyProgress(), mark: "a".repeat(32) }));
});

test("whatever is given, nothing is thrown and what is taken can be kept", () => {
  const ids = fc.constantFrom("__proto__", "constructor", "un-choix", "ordre", "comparer", "note");
  const anything = fc.anything({ maxDepth: 2 });
  const entries = fc.dictionary(ids, fc.oneof(fc.nat(4), anything));
  const hostile = fc.oneof(anything, fc.array(ids), entries);
  const given = fc.record({
    quiz: hostile,
    checked: hostile,
    before: hostile,
    after: hostile,
    day: hostile,
  });
  fc.assert(
    fc.property(given, (some) => {
      const progress = read(JSON.parse(JSON.stringify(some, withoutBigInt)));
      assert.deepEqual(fromText(ASKED, toText(progress)), progress);
    }),
  );
});

test("whatever the text, nothing is thrown", () => {
  const texts = fc.oneof(fc.string(), fc.json());
  fc.assert(fc.property(texts, (text) => fromText(ASKED, text) && true));
});

test("a hostile key pollutes no prototype", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const progress = fromText(
    ASKED,
    '{"version":1,"__proto__":{"pollue":1},"quiz":{"__proto__":{"un-choix":[1]}},' +
      '"before":{"__proto__":2,"constructor":{"prototype":{"pollue":1}}},"after":{"__proto__":1}}',
  );
  assert.deepEqual(progress, emptyProgress());
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
});

test("no record has a prototype", () => {
  const { quiz, before, after } = read({ quiz: { "un-choix": [1] }, before: { comparer: 1 } });
  assert.deepEqual([quiz, before, after].map(Object.getPrototypeOf), [null, null, null]);
});

test("a progress in which nothing was said is empty", () => assert.ok(isEmpty(emptyProgress())));

for (const [what, some] of /** @type {const} */ ([
  ["an answer", { quiz: { "un-choix": [1] } }],
  ["a line ticked", { checked: ["frein"] }],
  ["a level before", { before: { comparer: 0 } }],
  ["a level after", { after: { comparer: 0 } }],
  ["a day", { day: "2026-12-01" }],
])) {
  test(`a progress with ${what} is not empty`, () => assert.ok(!isEmpty(read(some))));
}

/**
 * @param {string} _
 * @param {unknown} value
 */
function withoutBigInt(_, value) {
  return typeof value === "bigint" ? Number(value) : value;
}
