import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { figures } from "../../../../overrides/javascripts/questionnaire/benchmark.js";
import { REAL } from "./questionnaires.js";

/**
 * @param {Partial<import("./questionnaires.js").Rules["benchmarks"][number]>} some
 * @returns {import("./questionnaires.js").Rules}
 */
const comparing = (some) => ({
  ...REAL,
  benchmarks: [
    {
      id: "ia",
      question: "cap.ia",
      you: ["pas-encore", "rien", "aussi", "aussi"],
      values: [
        { size: "ensemble", percent: "26" },
        { size: "seul", percent: "26.8" },
      ],
      ...some,
    },
  ],
});

test("the figure is that of the size", () => {
  assert.deepEqual(figures(comparing({}), { "cap.ia": 2 }, "seul"), [
    { id: "ia", size: "seul", outOf100: 27, you: "aussi" },
  ]);
});

for (const size of ["1-9", undefined]) {
  test(`the figure is that of every size for a firm of the size « ${size} »`, () => {
    assert.deepEqual(figures(comparing({}), { "cap.ia": 1 }, size), [
      { id: "ia", size: "ensemble", outOf100: 26, you: "rien" },
    ]);
  });
}

for (const [points, you] of /** @type {const} */ ([
  [0, "pas-encore"],
  [1, "rien"],
  [2, "aussi"],
  [3, "aussi"],
])) {
  test(`${points} points say « ${you} »`, () => {
    assert.equal(figures(comparing({}), { "cap.ia": points }, "seul")[0].you, you);
  });
}

test("nothing is said where there is no figure", () => {
  const rules = comparing({ values: [{ size: "seul", percent: "26.8" }] });
  assert.deepEqual(figures(rules, { "cap.ia": 2 }, "1-9"), []);
});

for (const answers of [{ "cap.ia": "unknown" }, { "cap.ia": "not-applicable" }, {}]) {
  test(`nothing is said beside ${JSON.stringify(answers)}`, () => {
    const given = /** @type {import("./questionnaires.js").Answers} */ (answers);
    assert.deepEqual(figures(comparing({}), given, "seul"), []);
  });
}

for (const [percent, outOf100] of /** @type {[string, number][]} */ ([
  ["0", 0],
  ["0.4", 0],
  ["0.5", 1],
  ["26.4", 26],
  ["26.5", 27],
  ["99.5", 100],
  ["100", 100],
])) {
  test(`${percent} % are ${outOf100} out of 100`, () => {
    const rules = comparing({ values: [{ size: "ensemble", percent }] });
    assert.equal(figures(rules, { "cap.ia": 0 }, "seul")[0].outOf100, outOf100);
  });
}

test("every percentage of one decimal is rounded as its tenths say", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
      const percent = `${Math.trunc(tenths / 10)}.${tenths % 10}`;
      const rules = comparing({ values: [{ size: "ensemble", percent }] });
      const [{ outOf100 }] = figures(rules, { "cap.ia": 0 }, undefined);
      assert.equal(outOf100, Math.trunc(tenths / 10) + (tenths % 10 >= 5 ? 1 : 0));
    }),
  );
});
