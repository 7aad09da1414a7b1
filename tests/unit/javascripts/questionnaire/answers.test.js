import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  closedCopy,
  emptyState,
  pointsOf,
  setAnswer,
} from "../../../../overrides/javascripts/questionnaire/answers.js";
import { questions, REAL, record, someRules, someRulesAndState } from "./questionnaires.js";

/** @typedef {import("./questionnaires.js").Rules} Rules */

/** @type {Rules} */
const RULES = {
  ...REAL,
  replaced: [
    { id: "demarches.telecopie", by: "demarches.en-ligne" },
    { id: "visibilite.annuaire", by: "visibilite.fiche" },
    { id: "cap.minitel" },
    { id: "cap.ancien", by: "cap.plus-posee" },
  ],
  profile: [
    { id: "taille", several: false, options: ["seul", "1-9"] },
    { id: "clients", several: true, options: ["particuliers", "entreprises"] },
  ],
};

/** @param {object} some */
const copy = (some) => closedCopy(RULES, { ...emptyState(), ...some });

/** @param {object} some */
const copied = (some) => {
  const read = copy(some);
  assert.ok("state" in read);
  return read;
};

for (const [answer, points] of /** @type {const} */ ([
  [0, 0],
  [3, 3],
  ["unknown", 0],
  ["not-applicable", null],
  [undefined, null],
])) {
  test(`${answer} counts ${points}`, () => assert.equal(pointsOf(answer), points));
}

test("an answer to a question that is asked is taken", () => {
  const given = { "bases.materiel": 0, "cap.ia": "not-applicable", "cap.projet": "unknown" };
  const { state, dropped } = copied({ answers: given });
  assert.deepEqual([{ ...state.answers }, dropped], [given, []]);
});

test("an answer to a question that is not asked is left aside and told", () => {
  const { state, dropped } = copied({ answers: { "cap.inconnue": 1, "cap.minitel": 2 } });
  assert.deepEqual([state, dropped], [emptyState(), ["cap.inconnue", "cap.minitel"]]);
});

test("« non concerné » is refused where the questionnaire does not allow it", () => {
  assert.deepEqual(copy({ answers: { "bases.materiel": "not-applicable" } }), {
    refused: "not-applicable-refused",
  });
});

for (const answer of [-1, 4, 1.5, NaN, Infinity, "2", "je-ne-sais-pas", "", true, null, {}, [1]]) {
  test(`${JSON.stringify(answer) ?? answer} is the answer to no question`, () => {
    assert.deepEqual(copy({ answers: { "bases.materiel": answer } }), { refused: "damaged" });
  });
}

for (const answers of [null, undefined, 3, "réponses", true]) {
  test(`${JSON.stringify(answers)} holds no answers`, () => {
    assert.deepEqual(copy({ answers }), { refused: "damaged" });
  });
}

test("the answer to a question that was replaced goes to the one that took its place", () => {
  const { state, dropped } = copied({ answers: { "demarches.telecopie": 2 } });
  assert.deepEqual([{ ...state.answers }, dropped], [{ "demarches.en-ligne": 2 }, []]);
});

for (const answers of [
  { "demarches.telecopie": 2, "demarches.en-ligne": 1 },
  { "demarches.en-ligne": 1, "demarches.telecopie": 2 },
]) {
  test(`of ${Object.keys(answers).join(" and ")}, the one that is asked keeps its answer`, () => {
    assert.deepEqual({ ...copied({ answers }).state.answers }, { "demarches.en-ligne": 1 });
  });
}

test("« non concerné » is not carried over to a question that does not allow it", () => {
  const { state, dropped } = copied({ answers: { "visibilite.annuaire": "not-applicable" } });
  assert.deepEqual([state, dropped], [emptyState(), ["visibilite.annuaire"]]);
});

test("nothing is carried over to a question that is not asked either", () => {
  assert.deepEqual(copied({ answers: { "cap.ancien": 1 } }).dropped, ["cap.ancien"]);
});

test("only options of the profile are taken, once each and in their order", () => {
  const clients = ["entreprises", "particuliers", "martiens", "entreprises", 3, null];
  const { state } = copied({ profile: { clients, couleur: ["bleu"] } });
  assert.deepEqual(state.profile, record([["clients", ["particuliers", "entreprises"]]]));
});

test("one option only is taken where one only may be chosen", () => {
  const { state } = copied({ profile: { taille: ["1-9", "seul"] } });
  assert.deepEqual(state.profile, record([["taille", ["seul"]]]));
});

test("the wish is a dimension of the questionnaire, or nothing", () => {
  assert.equal(copied({ wish: "securite" }).state.wish, "securite");
  for (const wish of ["cuisine", "", 3, ["securite"], {}]) {
    assert.equal(copied({ wish }).state.wish, null);
  }
});

test("a plan holds advice of the questionnaire only, with a day that exists or none", () => {
  const plan = {
    c00: { done: true, on: "2026-12-01", note: "…" },
    c01: { done: "oui", on: "2026-02-30" },
    c02: 3,
    c03: null,
    inconnu: { done: true, on: null },
  };
  assert.deepEqual(
    copied({ plan }).state.plan,
    record([
      ["c00", { done: true, on: "2026-12-01" }],
      ["c01", { done: false, on: null }],
      ["c02", { done: false, on: null }],
    ]),
  );
});

test("the way of answering is taken when it is one of two", () => {
  const { express, wholePage } = copied({ express: "oui", wholePage: 1 }).state;
  assert.deepEqual([express, wholePage], [false, false]);
});

for (const day of ["hier", "2026-02-30", 20261122, {}, undefined]) {
  test(`${JSON.stringify(day) ?? day} is the day of no answer`, () => {
    assert.equal(copied({ answeredOn: day }).state.answeredOn, null);
  });
}

for (const mark of ["", "c00", "A".repeat(32), "a".repeat(33), "a\n", 3, {}, undefined]) {
  test(`${JSON.stringify(mark) ?? mark} marks no event`, () => {
    assert.equal(copied({ mark }).state.mark, null);
  });
}

test("an answer that is given, first or anew, gives its day to the answers", () => {
  const draft = emptyState();
  setAnswer(draft, "cap.ia", 1, "2026-11-30");
  assert.equal(draft.answeredOn, "2026-11-30");
  setAnswer(draft, "cap.ia", 2, "2027-03-01");
  assert.deepEqual([{ ...draft.answers }, draft.answeredOn], [{ "cap.ia": 2 }, "2027-03-01"]);
});

test("an answer that is taken back leaves the day of the others, and none to nothing", () => {
  const draft = emptyState();
  setAnswer(draft, "cap.ia", 1, "2026-11-30");
  setAnswer(draft, "cap.projet", 1, "2026-11-30");
  setAnswer(draft, "cap.ia", undefined, "2027-03-01");
  assert.equal(draft.answeredOn, "2026-11-30");
  setAnswer(draft, "cap.projet", undefined, "2027-03-01");
  assert.deepEqual([{ ...draft.answers }, draft.answeredOn], [{}, null]);
});

test("a copy of a state is the same, and another", () => {
  fc.assert(
    fc.property(someRulesAndState, ([rules, state]) => {
      const read = closedCopy(rules, state);
      assert.deepEqual(read, { state, dropped: [] });
      assert.ok("state" in read && read.state.answers !== state.answers);
    }),
  );
});

const anything = fc.anything({ withNullPrototype: true, withObjectString: true, maxDepth: 3 });

test("whatever is given, nothing is thrown and nothing but what the rules know is taken", () => {
  const ids = fc.constantFrom("__proto__", "constructor", "toString", "d0", "d0.q0", "a0");
  const hostile = fc.oneof(anything, fc.dictionary(fc.oneof(ids, fc.string()), anything));
  const given = fc.record({
    answers: hostile,
    profile: hostile,
    wish: fc.oneof(ids, anything),
    plan: hostile,
    answeredOn: anything,
    mark: anything,
    express: anything,
    wholePage: anything,
  });
  fc.assert(
    fc.property(someRules, given, (rules, value) => {
      const read = closedCopy(rules, value);
      if ("refused" in read) return;
      const { state } = read;
      const known = questions(rules).map(({ id }) => id);
      assert.ok(Object.keys(state.answers).every((id) => known.includes(id)));
      assert.deepEqual(closedCopy(rules, state), { state, dropped: [] });
    }),
  );
});

test("a hostile key pollutes no prototype", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  for (const part of ["answers", "profile", "plan"]) {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      copy({ [part]: JSON.parse(`{"${key}": {"pollue": 1, "done": true}}`) });
      copy({ [part]: JSON.parse(`{"${key}": 1}`) });
    }
  }
  const { state } = copied({ answers: JSON.parse('{"__proto__": 1, "constructor": 2}') });
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
  assert.equal(/** @type {any} */ ({}).pollue, undefined);
  assert.deepEqual(state, emptyState());
});

test("a new state has no prototype where ids are looked up", () => {
  const { answers, profile, plan } = emptyState();
  assert.deepEqual([answers, profile, plan].map(Object.getPrototypeOf), [null, null, null]);
});
