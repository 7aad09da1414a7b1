import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  countSentence,
  fromFragment,
  toFragment,
} from "../../../../overrides/javascripts/shared/filter.js";

const IN_ADDRESS = { role: "role", entity: "entite", q: "texte" };
const NOTHING = { role: "", entity: "", q: "" };

test("criteria come back from the address as they went", () => {
  const value = fc.string({ maxLength: 80 }).map((text) => text.trim());
  fc.assert(
    fc.property(value, value, value, (role, entity, q) => {
      const asked = { role, entity, q };
      assert.deepEqual(fromFragment(toFragment(asked, IN_ADDRESS, ""), IN_ADDRESS), asked);
    }),
  );
});

test("no criteria leave nothing in the address", () => {
  assert.equal(toFragment(NOTHING, IN_ADDRESS, "#role=x&texte=y"), "");
});

test("an anchor stays while nothing is asked", () => {
  assert.equal(toFragment(NOTHING, IN_ADDRESS, "#pme-groupe"), "#pme-groupe");
});

test("criteria take the place of an anchor", () => {
  assert.equal(toFragment({ ...NOTHING, role: "x" }, IN_ADDRESS, "#pme-groupe"), "#role=x");
});

test("criteria have the names that they are given in the address", () => {
  const all = { role: "a", entity: "b", q: "c" };
  assert.equal(toFragment(all, IN_ADDRESS, ""), "#role=a&entite=b&texte=c");
});

test("an address that holds anything gives criteria all the same", () => {
  const known = fc.constantFrom(
    "role=",
    "texte=",
    "__proto__=",
    "constructor=",
    "&",
    "%E9",
    "%",
    "#",
  );
  const query = fc.array(fc.oneof(known, fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(query, (any) => {
      assert.deepEqual(Object.keys(fromFragment(any, IN_ADDRESS)), Object.keys(NOTHING));
    }),
  );
});

test("a text of any length is cut", () => {
  assert.equal(fromFragment(`#texte=${"a".repeat(10_000)}`, IN_ADDRESS).q.length, 400);
});

for (const [shown, total, sentence] of /** @type {[number, number, string][]} */ ([
  [0, 12, "Aucun contact ne correspond à ces critères"],
  [1, 12, "1 contact affiché sur 12"],
  [3, 12, "3 contacts affichés sur 12"],
  [12, 12, "12 contacts affichés"],
  [1, 1, "1 contact affiché"],
])) {
  test(`${shown} of ${total} is said « ${sentence} »`, () => {
    assert.equal(countSentence("contact", shown, total), sentence);
  });
}
