import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, inWords } from "../../../../docs/javascripts/questionnaire/days.js";

test("a day is that of the visitor's clock, until midnight", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

for (const [day, words] of [
  ["2026-11-03", "3 novembre"],
  ["2026-08-01", "1er août"],
  ["2026-12-31", "31 décembre"],
]) {
  test(`${day} is said « ${words} »`, () => assert.equal(inWords(day), words));
}
