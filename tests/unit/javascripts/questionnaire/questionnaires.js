import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import fc from "fast-check";

/**
 * @typedef {import("../../../../overrides/javascripts/questionnaire/answers.js").Answer} Answer
 * @typedef {import("../../../../overrides/javascripts/questionnaire/answers.js").Answers} Answers
 * @typedef {import("../../../../overrides/javascripts/questionnaire/answers.js").Question} Question
 * @typedef {import("../../../../overrides/javascripts/questionnaire/answers.js").Rules} Rules
 * @typedef {import("../../../../overrides/javascripts/questionnaire/answers.js").State} State
 * @typedef {import("../../../../overrides/javascripts/questionnaire/fraction.js").Fraction} Fraction
 */

// The same cases at each run. As to scores, the shared vectors add more than a thousand.
fc.configureGlobal({ numRuns: 500, seed: 20261122 });

/** @type {{ rules: Rules[], columns: string[], vectors: string[][] }} */
export const FILE = JSON.parse(
  readFileSync(new URL("../../questionnaire/scoring/vectors.json", import.meta.url), "utf8"),
);

/** The questionnaire of the shape of the real one. */
export const REAL = FILE.rules[0];

/** @type {Readonly<Record<string, Answer>>} */
const LETTERS = { j: "unknown", n: "not-applicable" };

/**
 * @param {Rules} rules
 * @param {string} text one character a question, as contract.py of the vectors says
 * @returns {Answers}
 */
export function answersOf(rules, text) {
  const marks = text.replace(/ /g, "");
  /** @type {Answers} */
  const answers = Object.create(null);
  assert.equal(marks.length, questions(rules).length);
  questions(rules).forEach(({ id }, i) => {
    if (marks[i] !== "-") answers[id] = LETTERS[marks[i]] ?? Number(marks[i]);
  });
  return answers;
}

/**
 * @param {Answers} answers
 * @param {string} id
 * @param {Answer} answer
 * @returns {Answers} the same, with that answer
 */
export function having(answers, id, answer) {
  return Object.assign(Object.create(null), answers, { [id]: answer });
}

/** @param {Rules} rules */
export function questions(rules) {
  return rules.dimensions.flatMap((dimension) => dimension.questions);
}

/**
 * @param {Rules} rules
 * @param {string} mark
 * @returns {Answers} the same answer to every question
 */
export function all(rules, mark) {
  return answersOf(rules, mark.repeat(questions(rules).length));
}

/**
 * @param {Fraction | null | undefined} exact
 * @returns {string} as a vector writes it
 */
export function text(exact) {
  if (!exact) return "-";
  const { numerator, denominator } = exact;
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

/**
 * @param {Rules} rules
 * @returns {fc.Arbitrary<Answers>} any answers that the rules allow
 */
export function someAnswers(rules) {
  const points = fc.integer({ min: 0, max: rules.scale });
  /** @param {Question} question */
  const answer = ({ id, notApplicable }) =>
    fc
      .oneof(
        { weight: 5, arbitrary: /** @type {fc.Arbitrary<Answer | undefined>} */ (points) },
        fc.constantFrom("unknown", undefined, ...(notApplicable ? ["not-applicable"] : [])),
      )
      .map((value) => [id, value]);
  return fc.tuple(...questions(rules).map(answer)).map((entries) => {
    const given = entries.filter(([, value]) => value !== undefined);
    return Object.assign(Object.create(null), Object.fromEntries(given));
  });
}

/** Rules of many shapes, some of them odd. @type {fc.Arbitrary<Rules>} */
export const someRules = fc
  .record({
    scale: fc.integer({ min: 1, max: 9 }),
    coverage: fc.constantFrom([2, 3], [3, 4], [1, 2], [1, 1], [1, 100]),
    minimumDimensions: fc.integer({ min: 1, max: 4 }),
    starts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
    shape: fc.array(
      fc.array(
        fc.record({ essential: fc.boolean(), express: fc.boolean(), notApplicable: fc.boolean() }),
        { minLength: 1, maxLength: 5 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    grades: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 9,
    }),
    gates: fc.array(
      fc.record({ at: fc.nat(), ceiling: fc.nat(), atMost: fc.constantFrom([1, 3], [2, 3]) }),
      { maxLength: 3 },
    ),
  })
  .map(({ scale, coverage, minimumDimensions, starts, shape, grades, gates }) => {
    const levels = [0, ...starts.sort((a, b) => a - b)].map((from, i) => ({ id: `l${i}`, from }));
    const dimensions = shape.map((flags, i) => ({
      id: `d${i}`,
      questions: flags.map((flag, j) => ({ id: `d${i}.q${j}`, ...flag })),
    }));
    const ids = dimensions.flatMap((dimension) => dimension.questions.map(({ id }) => id));
    return /** @type {Rules} */ ({
      id: "quelconque",
      version: "2.3.4",
      scale,
      coverage,
      minimumDimensions,
      levels,
      dimensions,
      gates: gates.map(({ at, ceiling, atMost }, i) => ({
        id: `g${i}`,
        questions: [ids[at % ids.length]],
        dimension: at % 2 ? { id: ids[at % ids.length].split(".")[0], atMost } : null,
        ceiling: levels[ceiling % levels.length].id,
      })),
      advice: ids.map((question, i) => {
        const [impact, effort] = grades[i % grades.length];
        const answers = [...Array(scale).keys(), "unknown"];
        return { id: `a${i}`, question, answers, impact, effort };
      }),
      replaced: [],
      profile: [
        { id: "taille", several: false, options: ["seul", "1-9"] },
        { id: "clients", several: true, options: ["particuliers", "entreprises"] },
      ],
      benchmarks: [],
    });
  });

/** @type {fc.Arbitrary<[Rules, Answers]>} */
export const someRulesAndAnswers = someRules.chain((rules) =>
  fc.tuple(fc.constant(rules), someAnswers(rules)),
);

/**
 * @template Value
 * @param {Iterable<[string, Value]>} entries
 * @returns {Record<string, Value>} without a prototype, as those of a state
 */
export function record(entries) {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

export const someDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const someMark = fc.stringMatching(/^[0-9a-f]{32}$/);

/**
 * @param {Rules} rules
 * @returns {fc.Arbitrary<State>} any state that the rules allow
 */
export function someStates(rules) {
  const options = rules.profile.map(({ id, several, options: some }) =>
    fc
      .subarray(some, { maxLength: several ? some.length : 1 })
      .map((chosen) => /** @type {[string, string[]]} */ ([id, chosen])),
  );
  const plain = { noNullPrototype: true };
  const planned = fc.record({ done: fc.boolean(), on: fc.option(someDay) }, plain);
  const plans = rules.advice.map(({ id }) => fc.tuple(fc.constant(id), fc.option(planned)));
  const parts = {
    answers: someAnswers(rules),
    answeredOn: fc.option(someDay),
    profile: fc
      .tuple(...options)
      .map((chosen) => record(chosen.filter(([, list]) => list.length > 0))),
    wish: fc.option(fc.constantFrom(...rules.dimensions.map(({ id }) => id))),
    plan: fc
      .tuple(...plans)
      .map((all) => record(all.flatMap(([id, plan]) => (plan ? [[id, plan]] : [])))),
    mark: fc.option(someMark),
    express: fc.boolean(),
    wholePage: fc.boolean(),
  };
  return fc.record(parts, plain);
}

/** @type {fc.Arbitrary<[Rules, State]>} */
export const someRulesAndState = someRules.chain((rules) =>
  fc.tuple(fc.constant(rules), someStates(rules)),
);
