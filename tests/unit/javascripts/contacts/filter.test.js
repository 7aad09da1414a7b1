import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  NO_CRITERIA,
  countSentence,
  fromFragment,
  matches,
  plain,
  toFragment,
} from "../../../../docs/javascripts/contacts/filter.js";

const CARD = {
  role: ["mediateur"],
  entity: ["ouest"],
  territory: ["bretagne", "normandie"],
  category: [],
  text: plain("Zoé d’Œuvre — médiateur interne, 02 99 00 12 34"),
};

/** @param {Partial<import("../../../../docs/javascripts/contacts/filter.js").Criteria>} some */
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
  assert.ok(matches(asking({ role: "mediateur", entity: "ouest", text: "zoé" }), CARD));
  assert.ok(!matches(asking({ role: "mediateur", entity: "est", text: "zoé" }), CARD));
});

for (const text of ["zoe", "ZOÉ", "d'oeuvre", "d’œuvre", "interne zoé", "média", "02 99", " , "]) {
  test(`« ${text} » is found whatever its accents, case and order`, () => {
    assert.ok(matches(asking({ text }), CARD));
  });
}

test("every word typed must be found", () => {
  assert.ok(!matches(asking({ text: "zoé paul" }), CARD));
});

test("a card is found by its own words, whatever they are", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 });
  fc.assert(
    fc.property(words, (text) => matches(asking({ text }), { ...CARD, text: plain(text) })),
  );
});

test("criteria come back from the address as they went", () => {
  const value = fc.string({ maxLength: 80 }).map((text) => text.trim());
  fc.assert(
    fc.property(value, value, value, value, value, (role, entity, territory, category, text) => {
      const asked = { role, entity, territory, category, text };
      assert.deepEqual(fromFragment(toFragment(asked, "")), asked);
    }),
  );
});

test("no criteria leave nothing in the address", () => {
  assert.equal(toFragment(NO_CRITERIA, "#role=x&texte=y"), "");
});

test("an anchor stays while nothing is asked", () => {
  assert.equal(toFragment(NO_CRITERIA, "#pme-groupe"), "#pme-groupe");
});

test("criteria take the place of an anchor", () => {
  assert.equal(toFragment(asking({ role: "x" }), "#pme-groupe"), "#role=x");
});

test("criteria have French names in the address", () => {
  const all = { role: "a", entity: "b", territory: "c", category: "d", text: "e" };
  assert.equal(toFragment(all, ""), "#role=a&entite=b&territoire=c&categorie=d&texte=e");
});

test("an address that holds anything gives criteria all the same", () => {
  const known = fc.constantFrom("role=", "texte=", "__proto__=", "constructor=", "&", "%E9", "%", "#");
  const query = fc.array(fc.oneof(known, fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(query, (any) => {
      assert.deepEqual(Object.keys(fromFragment(any)), Object.keys(NO_CRITERIA));
    }),
  );
});

test("a text of any length is cut", () => {
  assert.equal(fromFragment(`#texte=${"a".repeat(10_000)}`).text.length, 80);
});

for (const [shown, total, sentence] of /** @type {[number, number, string][]} */ ([
  [0, 12, "Aucun contact ne correspond à ces critères"],
  [1, 12, "1 contact affiché sur 12"],
  [3, 12, "3 contacts affichés sur 12"],
  [12, 12, "12 contacts affichés"],
  [1, 1, "1 contact affiché"],
])) {
  test(`${shown} of ${total} is said « ${sentence} »`, () => {
    assert.equal(countSentence(shown, total), sentence);
  });
}
