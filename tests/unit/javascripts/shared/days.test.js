import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { dayOf, inWords, isDay, withYear } from "../../../../overrides/javascripts/shared/days.js";
import { someDay } from "../questionnaire/questionnaires.js";

test("a day is that of the visitor's clock, until midnight", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

for (const [day, words] of [
  ["2026-11-03", "3 novembre"],
  ["2026-08-01", "1er août"],
  ["2026-12-31", "31 décembre"],
]) {
  test(`${day} is said « ${words} », and with its year`, () => {
    assert.equal(inWords(day), words);
    assert.equal(withYear(day), `${words} 2026`);
  });
}

for (const day of ["2026-02-30", "2026-13-01", "2026-1-1", "26-11-22", "", "hier", 2026, null]) {
  test(`${JSON.stringify(day)} is not a day`, () => assert.ok(!isDay(day)));
}

test("every day of the calendar is a day", () => {
  fc.assert(fc.property(someDay, (day) => isDay(day)));
});
