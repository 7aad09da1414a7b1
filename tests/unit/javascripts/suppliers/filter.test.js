import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { matches, plain, withDialled } from "../../../../overrides/javascripts/suppliers/filter.js";

const NO_CRITERIA = { role: "", entity: "", territory: "", category: "", q: "" };

const CARD = {
  role: ["mediateur"],
  entity: ["ouest"],
  territory: ["bretagne", "normandie"],
  category: [],
  text: plain("Zoé d’Œuvre — médiateur interne, 02 99 00 12 34"),
};

/** @param {Partial<import("../../../../overrides/javascripts/suppliers/filter.js").Criteria>} some */
const asking = (some) => ({ ...NO_CRITERIA, ...some });

test("no criteria match every card", () => {
  assert.ok(matches(NO_CRITERIA, CARD));
});

test("a card matches any one of its ids", () => {
  assert.ok(matches(asking({ territory: "bretagne" }), CARD));
  assert.ok(matches(asking({ territory: "normandie" }), CARD));
});

test("a card does not match the beginning of one of its ids", () => {
  assert.ok(!matches(asking({ territory: "bret" }), CARD));
});

test("a card without any id of a list matches no choice in it", () => {
  assert.ok(!matches(asking({ category: "transport" }), CARD));
});

test("all criteria must match", () => {
  assert.ok(matches(asking({ role: "mediateur", entity: "ouest", q: "zoé" }), CARD));
  assert.ok(!matches(asking({ role: "mediateur", entity: "est", q: "zoé" }), CARD));
});

for (const text of ["zoe", "ZOÉ", "d'oeuvre", "d’œuvre", "interne zoé", "média", "02 99", " , "]) {
  test(`« ${text} » is found whatever its accents, case and order`, () => {
    assert.ok(matches(asking({ q: text }), CARD));
  });
}

test("every word typed must be found", () => {
  assert.ok(!matches(asking({ q: "zoé paul" }), CARD));
});

test("a card is found by its own words, whatever they are", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 });
  fc.assert(
    fc.property(words, (text) => matches(asking({ q: text }), { ...CARD, text: plain(text) })),
  );
});

test("words stay, and what is too short to be a number", () => {
  for (const text of ["médiation", "R&D", "35 rue", "n° 12", ""])
    assert.equal(withDialled(text), text);
  assert.equal(withDialled("Zoé 01.99.00.12.34 Rennes"), "Zoé 0199001234 Rennes");
});
