import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  answers,
  matches,
  plain,
  reason,
  withDialled,
} from "../../../../overrides/javascripts/suppliers/filter.js";

const NO_CRITERIA = { role: "", entity: "", territory: "", category: "", q: "" };

const CARD = {
  role: ["mediateur"],
  entity: ["ouest"],
  territory: ["bretagne", "normandie"],
  category: [],
  text: plain("Zoé d’Œuvre — médiateur interne, 02 99 00 12 34"),
  own: { entity: ["ouest"], territory: ["bretagne"] },
};

/** Answers everywhere, though named for none of these places. */
const HEAD = {
  role: ["mediateur"],
  entity: ["groupe", "est"],
  territory: ["bretagne", "normandie", "corse"],
  category: ["transport"],
  text: plain("Médiation du groupe"),
  own: { entity: ["groupe"], territory: ["france"] },
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

test("the cards that answer are shown, and nothing is said", () => {
  const answer = answers(asking({ territory: "bretagne" }), [CARD, HEAD]);

  assert.deepEqual(answer, { shown: [0, 1], isWhole: true, unmet: [] });
});

test("who answers for a place without being named for it is shown, and told", () => {
  const answer = answers(asking({ territory: "corse" }), [CARD, HEAD]);

  assert.deepEqual(answer, { shown: [1], isWhole: true, unmet: ["territory"] });
});

test("the nearest is shown when nobody answers all", () => {
  const answer = answers(asking({ entity: "ouest", category: "transport" }), [CARD, HEAD]);

  assert.deepEqual(answer, { shown: [0], isWhole: false, unmet: ["entity", "category"] });
});

test("words that no card holds are not given up", () => {
  assert.deepEqual(answers(asking({ q: "zzz" }), [CARD, HEAD]).shown, []);
});

test("whatever is chosen in the lists, a role that is held is answered", () => {
  const ids = fc.constantFrom("", "ouest", "est", "bretagne", "corse", "transport", "inconnu");
  fc.assert(
    fc.property(ids, ids, ids, (entity, territory, category) => {
      const asked = asking({ role: "mediateur", entity, territory, category });
      return answers(asked, [CARD, HEAD]).shown.length > 0;
    }),
  );
});

test("every card that is shown holds the role that is asked", () => {
  const other = { ...HEAD, role: ["correspondant"] };
  const places = fc.constantFrom("", "ouest", "est", "inconnu");
  fc.assert(
    fc.property(places, (entity) =>
      answers(asking({ role: "mediateur", entity }), [CARD, other]).shown.every((i) => i === 0),
    ),
  );
});

test("the reason names what is not met, and is silent when all is", () => {
  const label = (/** @type {string} */ name) => `le ${name}`;

  assert.equal(reason({ shown: [0], isWhole: true, unmet: [] }, label), "");
  assert.match(reason({ shown: [0], isWhole: true, unmet: ["territory"] }, label), /le territory/);
  assert.match(reason({ shown: [0], isWhole: false, unmet: ["entity"] }, label), /le entity/);
});
