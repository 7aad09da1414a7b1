import fc from "fast-check";

import { record, someDay, someMark } from "../questionnaire/questionnaires.js";

/**
 * @typedef {import("../../../../overrides/javascripts/tutorials/progress.js").Asked} Asked
 * @typedef {import("../../../../overrides/javascripts/tutorials/progress.js").Progress} Progress
 * @typedef {import("../../../../overrides/javascripts/tutorials/quiz.js").Item} Item
 * @typedef {import("../../../../overrides/javascripts/tutorials/quiz.js").Kind} Kind
 */

export const LEVELS = /** @type {const} */ ([0, 1, 2, 3]);

/**
 * @param {number} count
 * @returns {number[]} from 1
 */
export const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1);

/**
 * @param {Kind} kind
 * @param {number} choices
 * @param {number[]} right
 * @returns {Item}
 */
export function anItem(kind, choices, right = []) {
  return { id: kind, kind, choices, right };
}

/** A page that asks something of each kind. @type {Asked} */
export const ASKED = {
  quiz: [
    anItem("un-choix", 3, [2]),
    anItem("plusieurs-choix", 4, [1, 3, 4]),
    anItem("vrai-faux", 2, [1]),
    anItem("ordre", 3),
  ],
  objectives: ["reformuler", "comparer"],
  checklist: ["frein", "note"],
};

/** Any question, with as many right choices as its kind wants. @type {fc.Arbitrary<Item>} */
export const someItem = fc
  .tuple(fc.constantFrom(...ASKED.quiz.map(({ kind }) => kind)), fc.integer({ min: 2, max: 12 }))
  .chain(([kind, choices]) =>
    fc
      .shuffledSubarray(upTo(choices), { minLength: 2 })
      .map((some) => some.sort((a, b) => a - b))
      .map((some) => anItem(kind, choices, kind === "ordre" ? [] : rightOf(kind, some))),
  );

/**
 * @param {Kind} kind
 * @param {number[]} some
 */
function rightOf(kind, some) {
  return kind === "plusieurs-choix" ? some : some.slice(0, 1);
}

/**
 * @param {Item} item
 * @returns {fc.Arbitrary<number[]>} any answer to it, none included
 */
export function someAnswer({ kind, choices }) {
  const ranks = fc.array(fc.nat(choices), { minLength: choices, maxLength: choices });
  if (kind === "ordre") return ranks.map((some) => (some.some((rank) => rank > 0) ? some : []));
  return fc.subarray(upTo(choices), { maxLength: kind === "plusieurs-choix" ? choices : 1 });
}

/** @type {fc.Arbitrary<[Item, number[]]>} */
export const someItemAndAnswer = someItem.chain((item) =>
  fc.tuple(fc.constant(item), someAnswer(item)),
);

const someLevel = fc.option(fc.constantFrom(...LEVELS));
const someLevels = fc
  .tuple(...ASKED.objectives.map((id) => fc.tuple(fc.constant(id), someLevel)))
  .map((all) => record(all.flatMap(([id, level]) => (level === null ? [] : [[id, level]]))));

/** Any progress on `ASKED`. @type {fc.Arbitrary<Progress>} */
export const someProgress = fc.record(
  {
    quiz: fc
      .tuple(...ASKED.quiz.map((item) => fc.tuple(fc.constant(item.id), someAnswer(item))))
      .map((all) => record(all.filter(([, answer]) => answer.length > 0))),
    checked: fc.subarray(ASKED.checklist),
    before: someLevels,
    after: someLevels,
    day: fc.option(someDay),
    mark: fc.option(someMark),
  },
  { noNullPrototype: true },
);
