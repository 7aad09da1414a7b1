import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { clockIn, openAt } from "../../../../overrides/javascripts/site/open-now.js";

/** @typedef {import("../../../../overrides/javascripts/site/open-now.js").Schedule} Schedule */

const DAY = 24 * 60;

/** @type {(from: number, to: number) => [number, number]} */
const hours = (from, to) => [from * 60, to * 60];
/** @type {(spans: [number, number][], ...days: number[]) => [number, number][][]} */
const weekOf = (spans, ...days) =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (days.includes(day) ? spans : []));

/** @type {Schedule} */
const OFFICE = {
  zone: "Europe/Paris",
  from: "2026-11-21",
  through: "2027-12-31",
  week: weekOf([hours(9, 12), hours(14, 17)], 0, 1, 2, 3, 4),
  days: { "2026-12-25": ["", []], "2027-01-01": ["", []] },
};

/** @type {(schedule: Schedule, now: Date) => ReturnType<typeof openAt>} */
const openNow = (schedule, now) => openAt(schedule, ...clockIn(schedule.zone, now));

/**
 * @param {string} moment in Paris in winter, as « 2026-11-23 10:00 »
 * @param {Partial<Schedule>} [own]
 */
function said(moment, own = {}) {
  return openNow({ ...OFFICE, ...own }, new Date(`${moment.replace(" ", "T")}:00+01:00`));
}

/** @type {(ahead: number, day: string, hour: number) => object} */
const next = (ahead, day, hour) => ({ ahead, day, minute: hour * 60 });

test("it is open until the pause", () => {
  assert.deepEqual(said("2026-11-23 09:00"), { isOpen: true, until: 720 });
  assert.deepEqual(said("2026-11-23 11:59"), { isOpen: true, until: 720 });
});

test("it is closed from the last minute on, and opens again", () => {
  assert.deepEqual(said("2026-11-23 12:00"), {
    isOpen: false,
    reason: null,
    next: next(0, "2026-11-23", 14),
  });
  assert.deepEqual(said("2026-11-23 17:00"), {
    isOpen: false,
    reason: null,
    next: next(1, "2026-11-24", 9),
  });
  assert.deepEqual(said("2026-11-27 17:30"), {
    isOpen: false,
    reason: null,
    next: next(3, "2026-11-30", 9),
  });
});

test("a public holiday closes", () => {
  const again = next(3, "2026-12-28", 9);
  assert.deepEqual(said("2026-12-25 10:00"), { isOpen: false, reason: "", next: again });
});

test("a closed period says why, and when it ends", () => {
  /** @type {Schedule["days"]} */
  const days = {};
  for (const day of ["24", "25", "28", "29", "30", "31"]) days[`2026-12-${day}`] = ["congés", []];
  days["2027-01-01"] = ["", []];
  const again = next(6, "2027-01-04", 9);
  const closed = { isOpen: false, reason: "congés", next: again };
  assert.deepEqual(said("2026-12-29 10:00", { days }), closed);
  assert.deepEqual(said("2026-12-23 16:00", { days }), { isOpen: true, until: 1020 });
});

test("a period has hours of its own", () => {
  /** @type {Schedule["days"]} */
  const days = { "2026-12-21": [null, [hours(10, 11)]], "2026-12-22": [null, []] };
  assert.deepEqual(said("2026-12-21 10:30", { days }), { isOpen: true, until: 660 });
  const again = next(2, "2026-12-23", 9);
  assert.deepEqual(said("2026-12-21 11:30", { days }), {
    isOpen: false,
    reason: null,
    next: again,
  });
});

test("who is closed for longer than two months says no day", () => {
  /** @type {Schedule["days"]} */
  const days = {};
  for (let at = Date.parse("2027-02-01"); at < Date.parse("2027-04-30"); at += DAY * 60_000) {
    days[new Date(at).toISOString().slice(0, 10)] = ["congé", []];
  }
  assert.deepEqual(said("2027-02-01 10:00", { days }), {
    isOpen: false,
    reason: "congé",
    next: null,
  });
});

test("a night ends the next day, that of the year before too", () => {
  const own = { week: weekOf([hours(22, 30)], 3, 6) };
  assert.deepEqual(said("2026-11-27 05:00", own), { isOpen: true, until: 360 });
  assert.deepEqual(said("2026-11-26 23:00", own), { isOpen: true, until: 1800 });
  assert.deepEqual(said("2026-11-23 05:59", own), { isOpen: true, until: 360 });
  assert.deepEqual(said("2027-01-01 05:00", own), { isOpen: true, until: 360 });
});

test("hours that follow each other are one, and who never closes says no end", () => {
  const evening = { week: weekOf([hours(9, 12), hours(12, 24)], 0) };
  evening.week[1] = [hours(0, 2)];
  assert.deepEqual(said("2026-11-23 10:00", evening), { isOpen: true, until: DAY + 120 });
  const midnight = { week: weekOf([hours(9, 24)], 0) };
  assert.deepEqual(said("2026-11-23 10:00", midnight), { isOpen: true, until: DAY });
  const always = { week: weekOf([hours(0, 24)], 0, 1, 2, 3, 4, 5, 6) };
  assert.deepEqual(said("2026-11-23 10:00", always), { isOpen: true, until: null });
});

test("nothing is told of what is not known", () => {
  assert.equal(said("2026-11-23 10:00", { week: [] }), null);
  assert.equal(said("2026-11-21 10:00"), null);
  assert.equal(said("2028-01-01 10:00"), null);
  assert.equal(said("2026-11-23 10:00", { days: { "2026-11-23": null } }), null);
  assert.deepEqual(said("2026-11-23 18:00", { days: { "2026-11-24": null } }), {
    isOpen: false,
    reason: null,
    next: null,
  });
  assert.throws(() => said("2026-11-23 10:00", { zone: "Europe/Ys" }), RangeError);
});

test("until midnight is not known where the next day is not", () => {
  const own = { week: weekOf([hours(9, 24)], 0, 1), days: { "2026-11-24": null } };
  assert.deepEqual(said("2026-11-23 10:00", own), { isOpen: true, until: null });
});

test("the clock is that of the place", () => {
  const noon = new Date("2026-11-23T12:00Z");
  assert.deepEqual(clockIn("Indian/Reunion", noon), ["2026-11-23", 16 * 60]);
  assert.deepEqual(clockIn("Pacific/Wallis", noon), ["2026-11-24", 0]);
  assert.deepEqual(clockIn("Pacific/Tahiti", noon), ["2026-11-23", 120]);
  assert.deepEqual(clockIn("Pacific/Marquesas", noon), ["2026-11-23", 150]);
});

test("hours follow the clock when it changes", () => {
  const night = { ...OFFICE, week: weekOf([hours(0, 4)], 6) };
  const told = (/** @type {string} */ moment) => openNow(night, new Date(moment));
  // In spring, 3 o'clock comes an hour after 1; in autumn, three.
  assert.deepEqual(told("2027-03-28T00:59Z"), { isOpen: true, until: 240 });
  assert.deepEqual(told("2027-03-28T01:59Z"), { isOpen: true, until: 240 });
  assert.equal(told("2027-03-28T02:00Z")?.isOpen, false);
  assert.equal(told("2027-10-31T02:59Z")?.isOpen, true);
  assert.equal(told("2027-10-31T03:00Z")?.isOpen, false);
});

const span = fc
  .tuple(fc.integer({ min: 0, max: DAY - 1 }), fc.integer({ min: 1, max: 720 }))
  .map(([start, length]) => /** @type {[number, number]} */ ([start, start + length]));
const spans = fc.array(span, { maxLength: 3 }).map((own) => own.sort(([a], [b]) => a - b));
const day = fc
  .date({ min: new Date("2026-12-01"), max: new Date("2027-01-15"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** @type {fc.Arbitrary<[string | null, [number, number][]]>} */
const apart = fc.oneof(
  fc.tuple(fc.constantFrom("", "congés"), fc.array(span, { maxLength: 0 })),
  fc.tuple(fc.constant(null), spans),
);
const schedule = fc.record({
  zone: fc.constantFrom("Europe/Paris", "Indian/Reunion", "Pacific/Tahiti", "America/Miquelon"),
  from: fc.constant("2026-11-21"),
  through: fc.constant("2027-12-31"),
  week: fc.array(spans, { minLength: 7, maxLength: 7 }),
  days: fc.dictionary(day, apart, { maxKeys: 20 }),
});
const moment = fc.date({
  min: new Date("2026-12-01"),
  max: new Date("2027-01-15"),
  noInvalidDate: true,
});

/**
 * Says minute by minute what the schedule says in days and hours.
 *
 * @param {Schedule} schedule
 * @param {Date} now
 */
function isOpenAt({ zone, week, days }, now) {
  const [today, minute] = clockIn(zone, now);
  return [0, 1].some((back) => {
    const date = new Date(Date.parse(today) - back * DAY * 60_000);
    const own = days[date.toISOString().slice(0, 10)]?.[1] ?? week[(date.getUTCDay() + 6) % 7];
    const moment = back * DAY + minute;
    return own.some(([start, end]) => start <= moment && moment < end);
  });
}

test("it is open when its hours say so, until they end, and again when they begin", () => {
  fc.assert(
    fc.property(schedule, moment, (one, now) => {
      const state = openNow(one, now);
      assert.ok(state);
      assert.equal(state.isOpen, isOpenAt(one, now));
      const [, minute] = clockIn(one.zone, now);
      // No zone changes its hour in these weeks.
      const later = (/** @type {number} */ minutes) =>
        new Date(now.valueOf() + (minutes - minute) * 60_000);
      if (state.isOpen && state.until !== null) {
        assert.ok(isOpenAt(one, later(state.until - 1)));
        assert.ok(!isOpenAt(one, later(state.until)));
      }
      if (!state.isOpen && state.next) {
        const start = state.next.ahead * DAY + state.next.minute;
        assert.ok(isOpenAt(one, later(start)));
        assert.ok(!isOpenAt(one, later(start - 1)));
      }
    }),
  );
});
