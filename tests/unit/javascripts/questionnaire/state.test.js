import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyState } from "../../../../overrides/javascripts/questionnaire/answers.js";
import { createStore, isEmpty } from "../../../../overrides/javascripts/questionnaire/state.js";

test("a change is seen by those who ask and by those who listen", () => {
  const store = createStore(emptyState());
  /** @type {unknown[]} */
  const told = [];
  store.subscribe((state) => told.push(state.wish));

  store.change((draft) => (draft.wish = "securite"));

  assert.equal(store.get().wish, "securite");
  assert.deepEqual(told, ["securite"]);
});

test("a state read before a change stays as it was", () => {
  const store = createStore(emptyState());
  const before = store.get();

  store.change((draft) => {
    draft.answers["securite.copie"] = 2;
    draft.profile.taille = ["seul"];
    draft.plan.copier = { done: true, on: null };
  });

  assert.deepEqual(before, emptyState());
});

test("the records of a changed state have no prototype", () => {
  const store = createStore(emptyState());

  store.change((draft) => (draft.answers["securite.copie"] = 1));

  const { answers, profile, plan } = store.get();
  assert.deepEqual([answers, profile, plan].map(Object.getPrototypeOf), [null, null, null]);
});

test("a state in which nothing was said is empty, whatever is shown of the questionnaire", () => {
  assert.ok(isEmpty({ ...emptyState(), express: true, wholePage: true }));
});

for (const [what, some] of /** @type {const} */ ([
  ["an answer", { answers: { "securite.copie": 0 } }],
  ["a profile", { profile: { taille: ["seul"] } }],
  ["a wish", { wish: "securite" }],
  ["a plan", { plan: { copier: { done: false, on: null } } }],
])) {
  test(`a state with ${what} is not empty`, () => {
    assert.ok(!isEmpty(/** @type {any} */ ({ ...emptyState(), ...some })));
  });
}
