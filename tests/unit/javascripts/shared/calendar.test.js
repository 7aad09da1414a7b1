import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import fc from "fast-check";

import { calendar } from "../../../../overrides/javascripts/shared/calendar.js";
import { isMark, newMark } from "../../../../overrides/javascripts/shared/mark.js";
import "../questionnaire/questionnaires.js";

const MARK = "0123456789abcdef".repeat(2);
const NOW = new Date("2026-11-22T07:05:09.123Z");
const PLANS = [
  {
    id: "maturite-numerique.sauvegarde-premiere-copie",
    day: "2026-12-01",
    text:
      "Copiez votre dossier le plus précieux sur un disque, puis débranchez-le ; " +
      "ouvrez-en un fichier.",
  },
  { id: "maturite-numerique.cap", day: "2027-02-28", text: "Écrivez :\n« d’ici… », \\o/" },
];

/**
 * @param {string} file
 * @returns {string[]} its lines, unfolded
 */
const linesOf = (file) => file.replace(/\r\n /g, "").split(/\r\n|\r|\n/);

/**
 * @param {string} file
 * @param {string} name
 * @returns {string[]} the values of that property
 */
const values = (file, name) =>
  linesOf(file)
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(line.indexOf(":") + 1));

test("a plan is written as another program reads it", () => {
  const expected = readFileSync(new URL("plan.ics", import.meta.url), "utf8");
  assert.equal(calendar(PLANS, MARK, NOW), expected);
});

test("a gesture keeps its identity from one calendar to the next", () => {
  const later = new Date("2026-11-23T00:00:00Z");
  const moved = PLANS.map((plan) => ({ ...plan, day: "2027-01-01" }));
  assert.deepEqual(
    values(calendar(PLANS, MARK, NOW), "UID"),
    values(calendar(moved, MARK, later), "UID"),
  );
});

test("two people who plan the same gestures have no event in common", () => {
  const [one, other] = [newMark(), newMark()].map((mark) =>
    values(calendar(PLANS, mark, NOW), "UID"),
  );
  assert.equal(new Set([...one, ...other]).size, 2 * PLANS.length);
});

test("a mark is one, at random, whether or not the connection is secure", () => {
  const { randomUUID } = crypto;
  Object.assign(crypto, { randomUUID: undefined });
  try {
    const marks = Array.from({ length: 1000 }, newMark);
    assert.equal(new Set(marks.filter(isMark)).size, marks.length);
  } finally {
    Object.assign(crypto, { randomUUID });
  }
});

test("no plan makes an empty calendar", () => {
  assert.deepEqual(values(calendar([], MARK, NOW), "BEGIN"), ["VCALENDAR"]);
});

const someText = fc.string({ unit: "grapheme", maxLength: 200, size: "max" });
const somePlans = fc.array(
  fc.record({ id: fc.uuid(), day: fc.constantFrom("2026-12-01", "2028-02-29"), text: someText }),
  { maxLength: 2 },
);

test("no line is longer than 75 octets, and none is cut inside a character", () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      for (const line of calendar(plans, MARK, NOW).split("\r\n")) {
        assert.ok(Buffer.byteLength(line) <= 75);
        assert.doesNotThrow(() => encodeURIComponent(line));
      }
    }),
  );
});

test("every text comes back as it went", () => {
  const clean = someText.map((text) => text.replace(/\r\n?/g, "\n"));
  fc.assert(
    fc.property(clean, (text) => {
      const [written] = values(
        calendar([{ id: "a", day: "2026-12-01", text }], MARK, NOW),
        "SUMMARY",
      );
      const read = written.replace(/\\(.)/g, (_, one) => (one === "n" ? "\n" : one));
      assert.equal(read, text);
    }),
  );
});

test("no text makes a line of its own", () => {
  const hostile = fc.constantFrom("\r\nEND:VCALENDAR", "\nBEGIN:VEVENT", "\r", ";", ",", "\\", ":");
  const texts = fc.array(fc.oneof(hostile, fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const lines = linesOf(calendar([{ id: "a", day: "2026-12-01", text }], MARK, NOW));
      assert.deepEqual(
        lines.map((line) => line.split(/[:;]/)[0]),
        linesOf(calendar([{ id: "a", day: "2026-12-01", text: "" }], MARK, NOW)).map(
          (line) => line.split(/[:;]/)[0],
        ),
      );
    }),
  );
});
