import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { nameIn } from "../../../../overrides/javascripts/shared/fragment.js";
import "../questionnaire/questionnaires.js";

const someName = fc.stringMatching(/^[a-z0-9]+([.:=,-][a-z0-9]+){0,4}$/);
const someEnd = fc
  .array(
    fc.constantFrom(..." .,;:!?)]}>»\"'’”…*_`", "\u00a0", "\u202f", "\u200b", "\u202c", "\ufe0f"),
  )
  .map((signs) => signs.join(""));

test("a name is found, whatever follows it and however often it was encoded", () => {
  fc.assert(
    fc.property(someName, someEnd, fc.integer({ min: 0, max: 3 }), (name, end, times) => {
      let text = name + end;
      for (let time = 0; time < times; time++) text = encodeURIComponent(text);
      assert.equal(nameIn(`#${text}`), name);
    }),
  );
});

for (const [fragment, name] of [
  ["", ""],
  ["#", ""],
  ["#.", ""],
  ["#%", ""],
  ["#projection.", "projection"],
  ["#%70rojection", "projection"],
  ["#\u200bprojection\u200b", "projection"],
  ["#bases.materiel", "bases.materiel"],
  ["#a%E9", "a%E9"],
  ["#a%E2%80", "a%E2%80"],
]) {
  test(`« ${fragment} » names « ${name} »`, () => assert.equal(nameIn(fragment), name));
}

test("a long fragment of signs takes no time", () => {
  const start = performance.now();
  nameIn(`#${".".repeat(200_000)}a`);
  nameIn(`#${"%2e".repeat(200_000)}`);
  assert.ok(performance.now() - start < 1000);
});

test("whatever the fragment, nothing is thrown", () => {
  const parts = fc.constantFrom("#", "%", "%E2", "%80", "%25", "\ud800", ".", "a");
  const fragments = fc.array(fc.oneof(parts, fc.string())).map((some) => some.join(""));
  fc.assert(fc.property(fragments, (fragment) => typeof nameIn(fragment) === "string"));
});
