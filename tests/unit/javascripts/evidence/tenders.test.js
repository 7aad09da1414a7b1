import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { arranged, daysLeft, stateAt } from "../../../../overrides/javascripts/evidence/tenders.js";

const OPENS = "2026-11-03T00:00:00+01:00";
const CLOSES = "2026-12-08T12:00:00+01:00";
const TENDER = { opens: OPENS, closes: CLOSES };
const UNKNOWN = { opens: "", closes: "" };
const DAY = 24 * 60 * 60 * 1000;

const someMoment = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2027-12-31"),
  noInvalidDate: true,
});
const someTender = fc.oneof(
  fc.constant(UNKNOWN),
  fc.tuple(someMoment, fc.integer({ min: 1, max: 200 })).map(([opens, days]) => ({
    opens: opens.toISOString(),
    closes: new Date(opens.valueOf() + days * DAY).toISOString(),
  })),
);

for (const [moment, state] of [
  ["2026-11-02T23:59:59+01:00", "coming"],
  ["2026-11-03T00:00:00+01:00", "open"],
  ["2026-12-08T11:59:59+01:00", "open"],
  ["2026-12-08T12:00:00+01:00", "closed"],
  // The same hour on another clock.
  ["2026-12-08T06:59:59-04:00", "open"],
  ["2026-12-08T07:00:00-04:00", "closed"],
]) {
  test(`at ${moment}, it is ${state}`, () => {
    assert.equal(stateAt(TENDER, new Date(moment)), state);
  });
}

test("what nobody knows the deadline of is to come", () => {
  fc.assert(fc.property(someMoment, (now) => stateAt(UNKNOWN, now) === "coming"));
});

for (const [moment, days] of [
  ["2026-12-01T12:00:00+01:00", 7],
  ["2026-12-07T12:00:00+01:00", 1],
  ["2026-12-07T12:00:01+01:00", 0],
  ["2026-12-08T11:59:00+01:00", 0],
]) {
  test(`at ${moment}, ${days} whole days remain`, () => {
    assert.equal(daysLeft(TENDER, new Date(moment)), days);
  });
}

test("a tender that is open has no fewer days than none", () => {
  fc.assert(
    fc.property(someTender, someMoment, (tender, now) => {
      if (stateAt(tender, now) === "open") assert.ok(daysLeft(tender, now) >= 0);
    }),
  );
});

test("each tender stands once, where its state is", () => {
  fc.assert(
    fc.property(fc.array(someTender), someMoment, (tenders, now) => {
      const found = Object.entries(arranged(tenders, now));
      const places = found.flatMap(([, some]) => some);
      assert.deepEqual(
        [...places].sort((a, b) => a - b),
        [...tenders.keys()],
      );
      for (const [state, some] of found) {
        for (const i of some) assert.equal(stateAt(tenders[i], now), state);
      }
    }),
  );
});

test("the nearest deadline comes first, the last closed first", () => {
  fc.assert(
    fc.property(fc.array(someTender), someMoment, (tenders, now) => {
      const { open, closed } = arranged(tenders, now);
      const ends = (/** @type {number[]} */ some) =>
        some.map((i) => new Date(tenders[i].closes).valueOf());
      assert.deepEqual(
        ends(open),
        [...ends(open)].sort((a, b) => a - b),
      );
      assert.deepEqual(
        ends(closed),
        [...ends(closed)].sort((a, b) => b - a),
      );
    }),
  );
});
