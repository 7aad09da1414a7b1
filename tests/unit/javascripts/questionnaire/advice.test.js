import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { advise } from "../../../../overrides/javascripts/questionnaire/advice.js";
import { all, answersOf, questions, REAL, someRulesAndAnswers } from "./questionnaires.js";

/**
 * @typedef {import("./questionnaires.js").Answers} Answers
 * @typedef {import("./questionnaires.js").Rules} Rules
 * @typedef {ReturnType<typeof advise>["first"][number]} Ranked
 */

/**
 * @param {string} marked the questions of each dimension: « a! b* » are an essential one, then an
 *   express one
 * @param {{ [question: string]: { impact?: number, effort?: number } }} [grades]
 * @returns {Rules} with one advice a question, named after it
 */
function asking(marked, grades = {}) {
  const dimensions = marked.split(",").map((names, i) => ({
    id: `d${i}`,
    questions: names
      .trim()
      .split(" ")
      .map((name) => ({
        id: `d${i}.${name.replace(/\W/g, "")}`,
        essential: name.includes("!"),
        express: name.includes("*"),
        notApplicable: true,
      })),
  }));
  const advice = dimensions
    .flatMap((dimension) => dimension.questions)
    .map(({ id }) => {
      const name = id.split(".")[1];
      const { impact = 1, effort = 1 } = grades[name] ?? {};
      const answers = /** @type {(number | "unknown")[]} */ ([0, 1, 2, "unknown"]);
      return { id: name, question: id, answers, impact, effort };
    });
  return { ...REAL, dimensions, advice: advice.reverse() };
}

/**
 * @param {Rules} rules
 * @param {string} written
 * @param {{ wish?: string | null, express?: boolean }} [said]
 */
const advised = (rules, written, { wish = null, express = false } = {}) =>
  advise(rules, { answers: answersOf(rules, written), wish, express });

/** @param {Ranked[]} list */
const names = (list) => list.map(({ id }) => id).join(" ");

for (const [written, rank] of /** @type {[string, number][]} */ ([
  ["0", 31],
  ["1", 21],
  ["2", 11],
  ["j", 31],
])) {
  test(`« ${written} » ranks ${rank}, for 10 a missing point, 3 an impact, -2 an effort`, () => {
    assert.deepEqual(
      advised(asking("a"), written).first.map((one) => one.rank),
      [rank],
    );
  });
}

test("an essential question ranks 100 more, the wish 5 more", () => {
  const rules = asking("a!, b", { a: { impact: 3, effort: 3 }, b: { impact: 2, effort: 1 } });
  const { first } = advised(rules, "0 1", { wish: "d1" });
  assert.deepEqual(
    first.map(({ id, rank }) => [id, rank]),
    [
      ["a", 133],
      ["b", 29],
    ],
  );
});

for (const [written, said] of [
  ["3", "the best answer"],
  ["n", "« non concerné »"],
  ["-", "a skipped question"],
]) {
  test(`${said} calls for no advice`, () => {
    assert.deepEqual(advised(asking("a"), written), { first: [], later: [] });
  });
}

test("the advice is that of the answer", () => {
  const rules = asking("a");
  rules.advice = [
    { id: "haut", question: "d0.a", answers: [2], impact: 1, effort: 1 },
    { id: "bas", question: "d0.a", answers: [0, 1, "unknown"], impact: 1, effort: 1 },
  ];
  assert.deepEqual(
    ["0", "1", "2", "j"].map((written) => names(advised(rules, written).first)),
    ["bas", "bas", "haut", "bas"],
  );
});

test("an advice tells its question and its dimension", () => {
  const [{ question, dimension, essential }] = advised(asking("a!"), "0").first;
  assert.deepEqual([question, dimension, essential], ["d0.a", "d0", true]);
});

test("three come first, then the rest, by rank", () => {
  const { first, later } = advised(asking("a, b, c, d, e"), "2 0 1 2 0");
  assert.deepEqual([names(first), names(later)], ["b e c", "a d"]);
});

test("of equal ranks, the first question asked comes first", () => {
  const { first, later } = advised(asking("a, b, c, d, e"), "1 1 1 1 1");
  assert.deepEqual([names(first), names(later)], ["a b c", "d e"]);
});

test("a third essential advice leaves its place to another one", () => {
  const { first, later } = advised(asking("a! b!, c!, d"), "00 0 2");
  assert.deepEqual([names(first), names(later)], ["a b d", "c"]);
});

test("a third essential advice comes first when there is no other", () => {
  assert.equal(names(advised(asking("a! b!, c!, d"), "00 0 3").first), "a b c");
});

test("a third essential advice comes first when the others are of dimensions already there", () => {
  const { first, later } = advised(asking("a! b! c, d!"), "000 0");
  assert.deepEqual([names(first), names(later)], ["a b d", "c"]);
});

test("two of one dimension come first when the one that enters is essential", () => {
  assert.equal(names(advised(asking("a! b!, c"), "00 0").first), "a b c");
});

test("no other two of one dimension come first, and two are better than three so", () => {
  const { first, later } = advised(asking("a b, c"), "00 2");
  assert.deepEqual([names(first), names(later)], ["a c", "b"]);
});

test("the short version ranks its own questions only", () => {
  const { first, later } = advised(asking("a, b*, c*, d*, e*"), "0 2 1 0 0", { express: true });
  assert.deepEqual([names(first), names(later)], ["d e c", "b"]);
});

test("a firm that knows nothing starts with its copies, its passwords, and something else", () => {
  const { first } = advise(REAL, { answers: all(REAL, "j"), wish: null, express: false });
  assert.deepEqual(
    first.map((advice) => advice.essential),
    [true, true, false],
  );
});

const someAdvice = fc
  .tuple(someRulesAndAnswers, fc.boolean(), fc.nat())
  .map(([[rules, answers], express, n]) => {
    const wish = [null, ...rules.dimensions.map(({ id }) => id)][n % (rules.dimensions.length + 1)];
    return { rules, answers, express, wish, ...advise(rules, { answers, wish, express }) };
  });

test("every answer below the best one has its advice once, first or later", () => {
  fc.assert(
    fc.property(someAdvice, ({ rules, answers, express, first, later }) => {
      const expected = questions(rules)
        .filter((question) => question.express || !express)
        .map(({ id }) => id)
        .filter((id) => answers[id] === "unknown" || Number(answers[id]) < rules.scale);
      const found = [...first, ...later].map((advice) => advice.question);
      assert.deepEqual(found.sort(), expected.sort());
    }),
  );
});

test("the highest rank comes first of all, and each list follows the ranks", () => {
  fc.assert(
    fc.property(someAdvice, ({ first, later }) => {
      for (const list of [first, later, [...first.slice(0, 1), ...later]]) {
        assert.deepEqual(
          list,
          [...list].sort((one, other) => other.rank - one.rank),
        );
      }
    }),
  );
});

test("three at most come first, and fewer only when none of the rest may enter", () => {
  fc.assert(
    fc.property(someAdvice, ({ first, later }) => {
      assert.ok(first.length <= 3);
      if (first.length < 3)
        assert.deepEqual(
          later.filter((one) => mayEnter(one, first)),
          [],
        );
    }),
  );
});

test("each of the first may enter after those before it", () => {
  fc.assert(
    fc.property(someAdvice, ({ first }) => {
      for (const [i, one] of first.entries()) assert.ok(mayEnter(one, first.slice(0, i)));
    }),
  );
});

test("three essential ones come first only when none of the others may enter", () => {
  fc.assert(
    fc.property(someAdvice, ({ first, later }) => {
      if (first.filter(({ essential }) => essential).length < 3) return;
      const others = later.filter(({ essential }) => !essential);
      assert.deepEqual(
        others.filter((one) => mayEnter(one, first.slice(0, 2))),
        [],
      );
    }),
  );
});

test("the same answers lead to the same advice, in whatever order they were given", () => {
  fc.assert(
    fc.property(someAdvice, ({ rules, answers, wish, express, first, later }) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      assert.deepEqual(advise(rules, { answers: reversed, wish, express }), { first, later });
    }),
  );
});

test("a wish never moves its dimension back", () => {
  fc.assert(
    fc.property(someAdvice, ({ rules, answers, wish, express, first, later }) => {
      const place = (/** @type {{ first: Ranked[], later: Ranked[] }} */ order) =>
        [...order.first, ...order.later].findIndex(({ dimension }) => dimension === wish);
      const without = advise(rules, { answers, wish: null, express });
      assert.ok(place({ first, later }) <= place(without));
    }),
  );
});

/**
 * @param {Ranked} one
 * @param {Ranked[]} before
 */
function mayEnter(one, before) {
  return one.essential || before.every(({ dimension }) => dimension !== one.dimension);
}
