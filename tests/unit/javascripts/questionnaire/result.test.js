import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { emptyState } from "../../../../overrides/javascripts/questionnaire/answers.js";
import { said } from "../../../../overrides/javascripts/questionnaire/result.js";
import { score } from "../../../../overrides/javascripts/questionnaire/score.js";
import { all, having, questions, REAL, someRulesAndAnswers } from "./questionnaires.js";

/**
 * @typedef {import("./questionnaires.js").Answers} Answers
 * @typedef {import("./questionnaires.js").Rules} Rules
 */

const TEXTS = {
  question: (/** @type {string} */ id) => `question ${id}`,
  answer: (/** @type {string} */ id) => `answer ${id}`,
  gesture: (/** @type {string} */ id) => `gesture ${id}`,
};

/**
 * @param {Rules} rules
 * @param {Answers} answers
 * @param {Partial<import("./questionnaires.js").State>} [rest]
 */
const telling = (rules, answers, rest = {}) =>
  said(rules, { ...emptyState(), answers, ...rest }, TEXTS);

/** @param {Record<string, unknown>} words */
const scoresOf = (words) => Object.keys(words).filter((name) => /^(score|upper|level)/.test(name));

test("a level is told with a total, and only then", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const { words } = telling(rules, answers);
      const levels = Object.keys(words).filter((name) => name.startsWith("level:"));
      assert.equal(levels.length, words.total ? 1 : 0);
      assert.notEqual(Boolean(words.total), Boolean(words.partial));
      assert.equal("score" in words, Boolean(words.total));
    }),
  );
});

test("a dimension has a score, or lacks answers, or does not apply", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const { words } = telling(rules, answers);
      for (const { id } of rules.dimensions) {
        const told = ["score", "lacking", "none"].filter((name) => `${name}:${id}` in words);
        assert.equal(told.length, 1);
      }
    }),
  );
});

test("as many answers as are lacking give the dimension its score", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const { words } = telling(rules, answers);
      for (const { id, questions } of rules.dimensions) {
        const lacking = Number(words[`lacking:${id}`] ?? 0);
        const skipped = questions.filter((question) => !(question.id in answers));
        const give = (/** @type {number} */ count) =>
          skipped.slice(0, count).reduce((given, one) => having(given, one.id, 1), answers);
        if (lacking === 0) continue;
        assert.ok(`score:${id}` in telling(rules, give(lacking)).words);
        assert.ok(!(`score:${id}` in telling(rules, give(lacking - 1)).words));
      }
    }),
  );
});

test("the short version tells no score, whatever was answered", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const { words } = telling(rules, answers, { express: true });
      const totals = scoresOf(words).filter((name) => !/^(score|upper):/.test(name));
      assert.deepEqual(totals, []);
      assert.ok(!("lacking" in words || "total" in words || "partial" in words));
    }),
  );
});

test("a dimension that a gate doubts is never strong", () => {
  const [backup] = REAL.gates[0].questions;
  const dimension = REAL.dimensions.find(({ questions }) =>
    questions.some(({ id }) => id === backup),
  );
  const name = `strong:${dimension?.id}`;

  assert.ok(name in telling(REAL, all(REAL, "3")).words);
  assert.ok(!(name in telling(REAL, having(all(REAL, "3"), backup, 0)).words));
});

test("something good is told as soon as one answer is good", () => {
  const [first] = questions(REAL);

  assert.deepEqual(
    telling(REAL, having(all(REAL, "0"), first.id, 3)).rows.good.map(({ q }) => q),
    [TEXTS.question(first.id)],
  );
  assert.ok(!("strong" in telling(REAL, all(REAL, "0")).words));
});

const SHORT = questions(REAL).filter(({ express }) => express);

for (const express of [false, true]) {
  const asked = express ? SHORT : questions(REAL);

  test(`all are the best when all that is asked is, and only then (short: ${express})`, () => {
    const best = Object.fromEntries(asked.map(({ id }) => [id, REAL.scale]));
    assert.ok("perfect" in telling(REAL, best, { express }).words);
    for (const { id } of asked) {
      const { [id]: _, ...others } = best;
      const { words } = telling(REAL, others, { express });
      assert.ok(!("perfect" in words));
      assert.equal(words.left, 1);
      assert.ok(`skipped:${id}` in words);
    }
  });

  test(`one best answer is not all of them (short: ${express})`, () => {
    const { words } = telling(REAL, { [asked[0].id]: REAL.scale }, { express });
    assert.ok(!("perfect" in words));
    assert.equal(words.left, asked.length - 1);
  });
}

test("« the best » is said of answers that all are, without a gesture to show", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, fc.boolean(), ([rules, answers], express) => {
      const { words } = telling(rules, answers, { express });
      const asked = questions(rules).filter((one) => !express || one.express);
      const values = asked.map(({ id }) => answers[id]);
      const isBest = values.every((one) => one === rules.scale || one === "not-applicable");
      assert.equal("perfect" in words, isBest && values.includes(rules.scale));
      assert.ok(!("perfect" in words && ("gestures" in words || "left" in words)));
      assert.equal("apart" in words, values.includes("not-applicable"));
    }),
  );
});

test("what is left to answer is counted, where no gesture is shown", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, fc.boolean(), ([rules, answers], express) => {
      const { words } = telling(rules, answers, { express });
      const skipped = Object.keys(words).filter((name) => name.startsWith("skipped:")).length;
      assert.equal(words.left ?? 0, "gestures" in words ? 0 : skipped);
    }),
  );
});

test("the heading of the first gestures counts those that it heads", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, fc.boolean(), ([rules, answers], express) => {
      const { words, advice } = telling(rules, answers, { express });
      const headings = Object.keys(words).filter((name) => name.startsWith("first:"));
      const count = advice.first.length;
      assert.deepEqual(headings, count > 0 ? [`first:${count}`] : []);
      assert.ok(count <= 3);
    }),
  );
});

test("nothing is told of a score, a level, an interval or a gate where there is no score", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, fc.boolean(), ([rules, answers], express) => {
      const { words } = telling(rules, answers, { express });
      if ("total" in words) return;
      const told = Object.keys(words).filter((name) =>
        /^(score|upper|interval)$|^(level|gate|gate-missing):/.test(name),
      );
      assert.deepEqual(told, []);
    }),
  );
});

test("nothing is told of the score of a theme that has none", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, fc.boolean(), ([rules, answers], express) => {
      const { words } = telling(rules, answers, { express });
      const { dimensions } = score(rules, answers);
      for (const { id, score: exact, answered } of dimensions) {
        const told = ["score", "upper", "interval", "strong"].some(
          (name) => `${name}:${id}` in words,
        );
        assert.ok(exact || !told);
        assert.equal(`points:${id}` in words, answered > 0);
      }
    }),
  );
});

test("the short version after a whole one says nothing of its score or of a gate", () => {
  const [backup] = REAL.gates[0].questions;
  const { words } = telling(REAL, having(all(REAL, "3"), backup, 0), { express: true });

  assert.ok(!(`gate:${REAL.gates[0].id}` in words));
});

test("the themes that lack a score are counted", () => {
  const [{ questions: some }] = REAL.dimensions;
  const answers = all(REAL, "3");
  for (const { id } of some) delete answers[id];

  assert.equal(telling(REAL, answers).words.lacking, 1);
});

test("the day of the answers is said, with its year", () => {
  const { words } = telling(REAL, all(REAL, "3"), { answeredOn: "2026-11-30" });
  assert.equal(words.day, "30 novembre 2026");
});

test("no day is said that is not known, nor that of no answer", () => {
  assert.ok(!("day" in telling(REAL, all(REAL, "3")).words));
  assert.ok(!("day" in telling(REAL, Object.create(null), { answeredOn: "2026-11-30" }).words));
});

test("every answer that calls for a gesture has its card, first or later", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const { rows, advice } = telling(rules, answers);
      assert.deepEqual(
        rows.advice.map(({ id }) => id),
        [...advice.first, ...advice.later],
      );
    }),
  );
});

test("the plan holds what is advised only, by day, then without, then done", () => {
  const { advice } = telling(REAL, all(REAL, "0"));
  const [done, free, late, soon] = advice.later;
  const plan = {
    [done]: { done: true, on: "2026-01-01" },
    [free]: { done: false, on: null },
    [late]: { done: false, on: "2027-03-01" },
    [soon]: { done: false, on: "2026-12-02" },
    gone: { done: false, on: "2026-12-01" },
  };
  const { rows, words } = telling(REAL, all(REAL, "0"), { plan });

  assert.deepEqual(
    rows.plan.map(({ gesture, day, done }) => [gesture, day, done]),
    [
      [TEXTS.gesture(soon), "2 décembre", undefined],
      [TEXTS.gesture(late), "1er mars", undefined],
      [TEXTS.gesture(free), undefined, undefined],
      [TEXTS.gesture(done), undefined, true],
    ],
  );
  assert.ok("dated" in words);
});

/**
 * @param {Rules} rules
 * @param {Record<string, number>} limits up to which score of a dimension tutorials are advised
 * @returns {Rules}
 */
const withTutorials = (rules, limits) => ({
  ...rules,
  dimensions: rules.dimensions.map((dimension) => ({
    ...dimension,
    tutorialsUpTo: limits[dimension.id],
  })),
});

/**
 * @param {Rules} rules
 * @param {Record<string, number>} points those of every question, by dimension
 * @returns {Answers}
 */
const scoring = (rules, points) =>
  Object.assign(
    Object.create(null),
    ...rules.dimensions.map(({ id, questions }) =>
      id in points ? Object.fromEntries(questions.map((one) => [one.id, points[id]])) : {},
    ),
  );

const [WEAK, WEAKER, STRONG] = REAL.dimensions.map(({ id }) => id);
const ADVISED = withTutorials(REAL, { [WEAK]: 50, [WEAKER]: 50, [STRONG]: 50 });

test("the dimensions that call for tutorials come with the weakest first", () => {
  const answers = scoring(REAL, { [WEAK]: 1, [WEAKER]: 0, [STRONG]: 2 });

  assert.equal(telling(ADVISED, answers).words.tutorials, `conseil=${REAL.id}:${WEAKER},${WEAK}`);
});

test("a score that is exactly the limit calls for tutorials, and not one above", () => {
  const answers = scoring(REAL, { [WEAK]: 1 });

  assert.ok("tutorials" in telling(withTutorials(REAL, { [WEAK]: 34 }), answers).words);
  assert.ok(!("tutorials" in telling(withTutorials(REAL, { [WEAK]: 33 }), answers).words));
  assert.ok(
    "tutorials" in telling(withTutorials(REAL, { [WEAK]: 0 }), scoring(REAL, { [WEAK]: 0 })).words,
  );
});

test("a dimension calls for tutorials when it has a score, and one that is low enough", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, fc.integer({ min: 0, max: 100 }), ([some, answers], limit) => {
      const limits = Object.fromEntries(some.dimensions.map(({ id }) => [id, limit]));
      const rules = withTutorials(some, limits);
      const { words } = telling(rules, answers);
      const { dimensions } = score(rules, answers);
      const low = dimensions.filter(
        (one) => one.score && one.score.numerator <= BigInt(limit) * one.score.denominator,
      );
      const told = String(words.tutorials ?? ":")
        .split(":")[1]
        .split(",")
        .filter(Boolean);
      assert.deepEqual(new Set(told), new Set(low.map(({ id }) => id)));
    }),
  );
});

test("no tutorial is spoken of when none is advised by the rules", () => {
  assert.ok(!("tutorials" in telling(REAL, all(REAL, "0")).words));
});
