import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  fraction,
  isLess,
  mean,
  roundedDown,
} from "../../../../overrides/javascripts/questionnaire/fraction.js";
import { score } from "../../../../overrides/javascripts/questionnaire/score.js";
import {
  all,
  answersOf,
  having,
  questions,
  REAL,
  someRulesAndAnswers,
  text,
} from "./questionnaires.js";

/**
 * @typedef {import("./questionnaires.js").Fraction} Fraction
 * @typedef {import("./questionnaires.js").Rules} Rules
 * @typedef {ReturnType<typeof score>} Score
 */

const SECURITY = 5;

/** @param {string} written */
const real = (written) => score(REAL, answersOf(REAL, written));

/** @param {string} security the answers of that dimension, among the best ones everywhere else */
const withSecurity = (security) => real(`333 3333 333 333 3333 ${security} 333`);

/** @param {Score} result */
const shownGates = ({ level, shownLevel, gates }) => [
  level,
  shownLevel,
  ...gates.map(({ fires, missing, lowers }) => ({ fires, missing, lowers })),
];

/**
 * @param {number} size
 * @returns {Rules} one dimension of `size` questions of one point each
 */
const small = (size) => ({
  ...REAL,
  scale: 1,
  minimumDimensions: 1,
  gates: [],
  dimensions: [
    {
      id: "d",
      questions: [...Array(size).keys()].map((i) => ({
        id: `d.q${i}`,
        essential: false,
        express: false,
        notApplicable: true,
      })),
    },
  ],
});

test("all the best answers make 100", () => {
  const { dimensions, total, level, shownLevel, gates } = score(REAL, all(REAL, "3"));
  assert.deepEqual(
    dimensions.map((dimension) => text(dimension.score)),
    Array(7).fill("100"),
  );
  assert.equal(text(total?.score), "100");
  assert.deepEqual([level, shownLevel, gates], ["moteur", "moteur", []]);
});

test("all the worst answers make 0", () => {
  const { total, level } = score(REAL, all(REAL, "0"));
  assert.deepEqual([text(total?.score), text(total?.upper), level], ["0", "0", "premiers-pas"]);
});

test("« je ne sais pas » everywhere makes 0, and could go up to 100", () => {
  const { total, unknown } = score(REAL, all(REAL, "j"));
  assert.deepEqual([text(total?.score), text(total?.upper), unknown.length], ["0", "100", 24]);
});

test("no answer makes no score and no level", () => {
  const { dimensions, total, level, shownLevel } = score(REAL, all(REAL, "-"));
  assert.ok(dimensions.every((dimension) => dimension.score === null && dimension.upper === null));
  assert.deepEqual([total, level, shownLevel], [null, null, null]);
});

test("a dimension all « non concerné » has no score, and the total does without it", () => {
  const { dimensions, total, notApplicable } = real("333 3333 nnn 333 3333 3333 333");
  const { score: exact, applicable } = dimensions[2];
  assert.deepEqual([exact, applicable, text(total?.score)], [null, 0, "100"]);
  assert.deepEqual(notApplicable, ["visibilite.fiche", "visibilite.site", "visibilite.reseaux"]);
});

test("a dimension tells its points out of those of the questions answered", () => {
  const {
    points,
    maximum,
    answered,
    applicable,
    score: exact,
    upper,
  } = real("--- 2-nj --- --- ---- ---- ---").dimensions[1];
  assert.deepEqual([points, maximum, answered, applicable], [2, 6, 2, 3]);
  assert.deepEqual([text(exact), text(upper)], ["100/3", "250/3"]);
});

test("two thirds of the applicable questions are enough for a score, and less are not", () => {
  const { dimensions } = real("33- 33-- 3n- 3-- 333- ---- 3nn");
  assert.deepEqual(
    dimensions.map((dimension) => text(dimension.score)),
    ["100", "-", "-", "-", "100", "-", "100"],
  );
});

test("a total needs five dimensions of the seven", () => {
  assert.equal(text(real("333 3333 333 333 ---- ---- ---").total?.score), "-");
  assert.equal(text(real("333 3333 333 333 3333 ---- ---").total?.score), "100");
});

test("every dimension weighs the same, whatever its number of questions", () => {
  assert.equal(text(real("333 0000 000 000 0000 0000 000").total?.score), "100/7");
  assert.equal(text(real("000 3333 000 000 0000 0000 000").total?.score), "100/7");
});

test("skipped answers do not raise what the score could be", () => {
  const { total } = real("22- 2222 222 222 222- 222- 222");
  assert.deepEqual([text(total?.score), text(total?.upper)], ["200/3", "200/3"]);
});

test("74.6 is shown as 74, at the third level, as the fourth starts at 75", () => {
  const { total, level } = real("333 3333 333 320 2222 3311 111");
  assert.deepEqual(
    [text(total?.score), total && roundedDown(total.score), level],
    ["4700/63", 74, "a-l-aise"],
  );
});

for (const [points, level] of /** @type {[number, string][]} */ ([
  [0, "premiers-pas"],
  [1, "en-route"],
  [2, "a-l-aise"],
  [3, "moteur"],
  [4, "moteur"],
])) {
  test(`a level starts on its first score: ${points} points of 4 are « ${level} »`, () => {
    const rules = small(4);
    assert.equal(score(rules, answersOf(rules, "1".repeat(points).padEnd(4, "0"))).level, level);
  });
}

for (const [security, why] of [
  ["0333", "« sauvegarde » counts 0"],
  ["3033", "« accès » counts 0"],
  ["j333", "« sauvegarde » is not known"],
  ["1111", "the dimension scores a third"],
]) {
  test(`the gate shows a lower level when ${why}`, () => {
    assert.deepEqual(shownGates(withSecurity(security)), [
      "moteur",
      "en-route",
      { fires: true, missing: [], lowers: true },
    ]);
  });
}

test("the gate stays open just above a third", () => {
  assert.deepEqual(shownGates(withSecurity("1112")), ["moteur", "moteur"]);
});

test("the gate says which answer is missing, and shows no level above its ceiling", () => {
  assert.deepEqual(shownGates(withSecurity("-333")), [
    "moteur",
    "en-route",
    { fires: false, missing: ["securite.sauvegarde"], lowers: true },
  ]);
});

test("the gate says what is missing even where its dimension has no score", () => {
  const result = withSecurity("--33");
  assert.equal(result.dimensions[SECURITY].score, null);
  assert.deepEqual(shownGates(result), [
    "moteur",
    "en-route",
    { fires: false, missing: ["securite.sauvegarde", "securite.acces"], lowers: true },
  ]);
});

test("the gate fires on one of its questions and says that the other is missing", () => {
  assert.deepEqual(shownGates(withSecurity("0-33")), [
    "moteur",
    "en-route",
    { fires: true, missing: ["securite.acces"], lowers: true },
  ]);
});

test("a dimension without a score does not make the gate fire", () => {
  assert.deepEqual(shownGates(withSecurity("11--")), ["moteur", "moteur"]);
});

test("the gate does not lower a level that is at its ceiling", () => {
  assert.deepEqual(shownGates(real("111 1111 111 111 1111 0111 111")), [
    "en-route",
    "en-route",
    { fires: true, missing: [], lowers: false },
  ]);
});

test("the gate leaves without a level what has none", () => {
  assert.deepEqual(shownGates(real("--- ---- --- --- ---- 0333 ---")), [
    null,
    null,
    { fires: true, missing: [], lowers: false },
  ]);
});

test("« non concerné » leaves the gate", () => {
  assert.deepEqual(shownGates(withSecurity("n333")), ["moteur", "moteur"]);
});

test("of two gates, the lowest ceiling is shown", () => {
  const low = { id: "basse", questions: ["bases.materiel"], ceiling: "premiers-pas" };
  const rules = { ...REAL, gates: [...REAL.gates, low] };
  const result = score(rules, answersOf(rules, "033 3333 333 333 3333 0333 333"));
  assert.deepEqual([result.level, result.shownLevel], ["moteur", "premiers-pas"]);
});

/** Answers to some rules, with a question chosen in them. */
const someQuestion = fc.tuple(someRulesAndAnswers, fc.nat()).map(([[rules, answers], n]) => {
  const asked = questions(rules);
  return { rules, answers, id: asked[n % asked.length].id };
});

/**
 * @param {Score} result
 * @returns {(Fraction | null)[]} the score of each dimension, then the total
 */
const scores = ({ dimensions, total }) => [
  ...dimensions.map((dimension) => dimension.score),
  total?.score ?? null,
];

/** @param {Score} result */
const uppers = ({ dimensions, total }) => [
  ...dimensions.map((dimension) => dimension.upper),
  total?.upper ?? null,
];

/**
 * @param {Rules} rules
 * @param {string | null} id
 */
const height = (rules, id) => rules.levels.findIndex((level) => level.id === id);

/** @param {import("./questionnaires.js").Answers} answers */
const knowing = (answers, /** @type {number} */ points) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, answer === "unknown" ? points : answer]),
  );

test("every score stands from 0 to 100", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const result = score(rules, answers);
      for (const exact of [...scores(result), ...uppers(result)]) {
        assert.ok(exact === null || !isLess(fraction(100), exact));
        assert.ok(exact === null || exact.numerator >= 0n);
      }
    }),
  );
});

test("a score is what it would be if each « je ne sais pas » were the worst answer", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      assert.deepEqual(scores(score(rules, answers)), scores(score(rules, knowing(answers, 0))));
    }),
  );
});

test("a score goes up to what it would be if each « je ne sais pas » were the best answer", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const best = score(rules, knowing(answers, rules.scale));
      assert.deepEqual(uppers(score(rules, answers)), scores(best));
    }),
  );
});

test("no score is above what it could be", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const result = score(rules, answers);
      const highest = uppers(result);
      scores(result).forEach((exact, i) => {
        const upper = highest[i];
        assert.ok(exact === null ? upper === null : upper && !isLess(upper, exact));
      });
    }),
  );
});

test("a total is the mean of the dimensions that have a score, when there are enough", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const { dimensions, total } = score(rules, answers);
      const exact = dimensions.flatMap((dimension) => dimension.score ?? []);
      const expected = exact.length < rules.minimumDimensions ? null : mean(exact);
      assert.deepEqual(total?.score ?? null, expected);
    }),
  );
});

test("one more point to an answer lowers no score and no level", () => {
  fc.assert(
    fc.property(someQuestion, ({ rules, answers, id }) => {
      const points = answers[id];
      fc.pre(typeof points === "number" && points < rules.scale);
      const before = score(rules, answers);
      const after = score(rules, having(answers, id, Number(points) + 1));
      scores(before).forEach((exact, i) => {
        const higher = scores(after)[i];
        assert.ok(exact === null ? higher === null : higher && !isLess(higher, exact));
      });
      assert.ok(height(rules, after.level) >= height(rules, before.level));
      assert.ok(height(rules, after.shownLevel) >= height(rules, before.shownLevel));
    }),
  );
});

test("« non concerné » is the same as a question that is not there", () => {
  fc.assert(
    fc.property(someQuestion, ({ rules, answers, id }) => {
      const without = {
        ...rules,
        dimensions: rules.dimensions.map((dimension) => ({
          ...dimension,
          questions: dimension.questions.filter((question) => question.id !== id),
        })),
      };
      const { notApplicable, ...result } = score(rules, having(answers, id, "not-applicable"));
      const { notApplicable: others, ...expected } = score(without, answers);
      assert.deepEqual(result, expected);
      assert.deepEqual(
        notApplicable.filter((other) => other !== id),
        others,
      );
    }),
  );
});

test("an answer changes nothing of the other dimensions", () => {
  const words = /** @type {const} */ (["unknown", "not-applicable", 0, 1]);
  fc.assert(
    fc.property(someQuestion, fc.constantFrom(...words), ({ rules, answers, id }, answer) => {
      const others = (/** @type {Score} */ { dimensions }) =>
        dimensions.filter((dimension) => !id.startsWith(`${dimension.id}.`));
      assert.deepEqual(
        others(score(rules, having(answers, id, answer))),
        others(score(rules, answers)),
      );
    }),
  );
});

test("gates never raise the level, and never change a score", () => {
  fc.assert(
    fc.property(someRulesAndAnswers, ([rules, answers]) => {
      const gated = score(rules, answers);
      const open = score({ ...rules, gates: [] }, answers);
      assert.equal(open.shownLevel, open.level);
      assert.equal(gated.level, open.level);
      assert.deepEqual(scores(gated), scores(open));
      assert.ok(height(rules, gated.shownLevel) <= height(rules, gated.level));
      assert.equal(
        gated.shownLevel !== gated.level,
        gated.gates.some(({ lowers }) => lowers),
      );
    }),
  );
});
