import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { emptyState } from "../../../../overrides/javascripts/questionnaire/answers.js";
import {
  fromFile,
  fromLink,
  fromStored,
  toFile,
  toLink,
  toStored,
} from "../../../../overrides/javascripts/questionnaire/codec.js";
import { all, answersOf, REAL, record, someRulesAndState, someStates } from "./questionnaires.js";

/**
 * @typedef {import("./questionnaires.js").Rules} Rules
 * @typedef {import("./questionnaires.js").State} State
 */

const MARK = "0123456789abcdef".repeat(2);
const FLAGS = { essential: false, express: false, notApplicable: false };

/** @type {Rules} */
const RULES = {
  ...REAL,
  version: "2.3.4",
  replaced: [{ id: "demarches.telecopie", by: "demarches.en-ligne" }, { id: "cap.minitel" }],
  profile: [{ id: "taille", several: false, options: ["seul", "1-9"] }],
};

/** @type {State} */
const STATE = {
  answers: answersOf(RULES, "3-- -0n- --- --- ---- j--- ---"),
  answeredOn: "2026-11-22",
  profile: record([["taille", ["1-9"]]]),
  wish: "securite",
  plan: record([["c07", { done: true, on: "2026-12-01" }]]),
  mark: null,
  express: true,
  wholePage: false,
};

const WRITTEN = {
  format: "trait-d-union/reponses",
  version: 1,
  questionnaire: "maturite-numerique",
  version_du_questionnaire: "2.3.4",
  date: "2026-11-22",
  reponses: {
    "bases.materiel": 3,
    "demarches.devis-factures": 0,
    "demarches.facture-electronique": "non-concerne",
    "securite.sauvegarde": "je-ne-sais-pas",
  },
  profil: { taille: ["1-9"] },
  envie: "securite",
  plan: { c07: { fait: true, prevu_le: "2026-12-01" } },
  express: true,
  page_entiere: false,
};

/** @param {object} some what differs from the file */
const file = (some) => JSON.stringify({ ...WRITTEN, ...some });

/** @param {object} some */
const readFile = (some) => fromFile(RULES, file(some));

/** @param {object} some */
const readWell = (some) => {
  const read = readFile(some);
  assert.ok("state" in read);
  return read;
};

test("a file is readable, its keys are in French, its answers in the order of the page", () => {
  const backwards = { ...STATE, answers: record(Object.entries(STATE.answers).reverse()) };
  assert.equal(toFile(RULES, backwards), `${JSON.stringify(WRITTEN, null, 2)}\n`);
});

test("a file comes back as it went, whatever the state, without the mark of its events", () => {
  fc.assert(
    fc.property(someRulesAndState, ([rules, state]) => {
      const read = { state: { ...state, mark: null }, isOlder: false, dropped: [] };
      assert.deepEqual(fromFile(rules, toFile(rules, state)), read);
      assert.deepEqual(fromFile(rules, toStored(rules, state)), read);
    }),
  );
});

test("what a device keeps comes back as it went, whatever the state", () => {
  fc.assert(
    fc.property(someRulesAndState, ([rules, state]) => {
      const read = { state, isOlder: false, dropped: [] };
      assert.deepEqual(fromStored(rules, toStored(rules, state)), read);
    }),
  );
});

test("what an older page kept gives its day to the answers, and marks no event", () => {
  assert.deepEqual(fromStored(RULES, file({})), { state: STATE, isOlder: false, dropped: [] });
});

test("the mark of the events is kept on the device, and goes into no file", () => {
  const state = { ...STATE, mark: MARK };
  assert.ok(toStored(RULES, state).includes(MARK));
  assert.equal(toFile(RULES, state), toFile(RULES, STATE));
});

for (const missing of ["profil", "envie", "plan", "express", "page_entiere"]) {
  test(`a file may do without « ${missing} »`, () => {
    assert.deepEqual(readWell({ [missing]: undefined }).state.answers, STATE.answers);
  });
}

for (const [some, reason] of /** @type {[object, string][]} */ ([
  [{ format: "trait-d-union/groupe" }, "other-format"],
  [{ format: undefined }, "other-format"],
  [{ version: 2 }, "newer-format"],
  [{ version: 0 }, "damaged"],
  [{ version: "1" }, "damaged"],
  [{ version: { valueOf: 1, toString: 1 } }, "damaged"],
  [{ questionnaire: "premiers-reflexes-cyber" }, "other-questionnaire"],
  [{ questionnaire: undefined }, "other-questionnaire"],
  [{ version_du_questionnaire: "3.0.0" }, "newer-questionnaire"],
  [{ version_du_questionnaire: "2.4.0" }, "newer-questionnaire"],
  [{ version_du_questionnaire: "2.10.0" }, "newer-questionnaire"],
  ...[
    ["2.3.4"],
    undefined,
    null,
    2,
    "",
    "abc",
    "2",
    "2.3",
    "2.3.4.5",
    "2.x.4",
    "2.3.",
    " 2.3.4",
  ].map((version) => [{ version_du_questionnaire: version }, "damaged"]),
  ...["-2.3.4", "2.3.4\n", "v2.3.4", "2,3,4", "2e0.3.4", `${"9".repeat(400)}.0.0`].map(
    (version) => [{ version_du_questionnaire: version }, "damaged"],
  ),
  [{ date: undefined }, "damaged"],
  [{ date: "22/11/2026" }, "damaged"],
  [{ date: "2026-02-30" }, "damaged"],
  [{ reponses: undefined }, "damaged"],
  [{ reponses: "3333" }, "damaged"],
  [{ reponses: { "bases.materiel": 4 } }, "damaged"],
  [{ reponses: { "bases.materiel": "3" } }, "damaged"],
  [{ reponses: { "bases.materiel": "unknown" } }, "damaged"],
  [{ reponses: { "bases.materiel": "non-concerne" } }, "not-applicable-refused"],
])) {
  test(`a file with ${JSON.stringify(some)} is refused: ${reason}`, () => {
    assert.deepEqual(readFile(some), { refused: reason });
  });
}

for (const [text, reason] of [
  ["", "not-json"],
  ["{", "not-json"],
  ["réponses", "not-json"],
  ["\u0000", "not-json"],
  ["null", "other-format"],
  ["3", "other-format"],
  ['"trait-d-union/reponses"', "other-format"],
  ["[]", "other-format"],
  ["{}", "other-format"],
  ['{"__proto__": {"format": "trait-d-union/reponses", "version": 1}}', "other-format"],
  [" ".repeat(64 * 1024 + 1), "too-big"],
  ["[".repeat(64 * 1024), "not-json"],
]) {
  test(`« ${text.slice(0, 30)} », of ${text.length} characters, is refused: ${reason}`, () => {
    assert.deepEqual(fromFile(RULES, text), { refused: reason });
  });
}

for (const [version, isOlder] of /** @type {const} */ ([
  ["2.3.9", false],
  ["2.2.9", false],
  ["2.0.0", false],
  ["1.9.0", true],
  ["1.3.4", true],
  ["0.1.0", true],
])) {
  test(`a file of the version ${version} is read by 2.3.4, ${isOlder ? "and told older" : "as its own"}`, () => {
    const read = readWell({ version_du_questionnaire: version });
    assert.deepEqual([read.state, read.isOlder], [STATE, isOlder]);
  });
}

test("whatever the version of a file, it is older, ours, newer or damaged, and told so", () => {
  const number = fc.nat(9);
  fc.assert(
    fc.property(number, number, number, (major, minor, patch) => {
      const read = readFile({ version_du_questionnaire: `${major}.${minor}.${patch}` });
      const isNewer = major > 2 || (major === 2 && minor > 3);
      assert.equal("refused" in read && read.refused, isNewer && "newer-questionnaire");
      assert.equal("isOlder" in read && read.isOlder, major < 2);
    }),
  );
});

test("whatever stands for a version, nothing but three numbers is read", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("2.3", "..", "2..4", "NaN.0.0", "+1.0.0"));
  fc.assert(
    fc.property(fc.oneof(text, fc.jsonValue()), (version) => {
      fc.pre(typeof version !== "string" || !/^\d+\.\d+\.\d+$/.test(version));
      assert.deepEqual(readFile({ version_du_questionnaire: version }), { refused: "damaged" });
    }),
  );
});

test("a file of an older questionnaire is read, and says what is not asked any more", () => {
  const reponses = { "demarches.telecopie": 2, "cap.minitel": "je-ne-sais-pas", "cap.projet": 1 };
  const { state, dropped } = readWell({ version_du_questionnaire: "1.0.0", reponses });
  assert.deepEqual({ ...state.answers }, { "demarches.en-ligne": 2, "cap.projet": 1 });
  assert.deepEqual(dropped, ["cap.minitel"]);
});

const anyJson = fc.jsonValue({ maxDepth: 3 });

test("whatever the text, reading a file throws nothing", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    anyJson.map((value) => file({ reponses: value })),
  );
  fc.assert(fc.property(texts, (text) => isReadingOrRefusal(fromFile(RULES, text))));
});

test("whatever one part of a file becomes, reading it throws nothing", () => {
  const keys = fc.constantFrom(...Object.keys(WRITTEN), "__proto__");
  const parts = fc.array(fc.tuple(keys, fc.oneof(anyJson, hostileRecord())), { maxLength: 3 });
  fc.assert(
    fc.property(parts, (changes) => {
      const text = objectText([...Object.entries(WRITTEN), ...changes]);
      return isReadingOrRefusal(fromFile(RULES, text));
    }),
  );
  assert.equal(/** @type {any} */ ({}).pollue, undefined);
});

test("a file that was cut, or whose letters changed, throws nothing", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 20 }), fc.string({ maxLength: 3 }), (at, cut, instead) => {
      const text = toFile(RULES, STATE);
      const start = at % text.length;
      const changed = text.slice(0, start) + instead + text.slice(start + cut);
      return isReadingOrRefusal(fromFile(RULES, changed));
    }),
  );
});

test("a link has a shape that does not change", () => {
  const answers = "0p4s" + "3" + "e7sy" + "0" + "w76w" + "n" + "88l0" + "j";
  const expected = `#r=1.maturite-numerique.2.3.e.securite.${answers}.fl41`;
  assert.equal(toLink(RULES, STATE), expected);
});

test("a link of every answer has two hundred characters at most", () => {
  assert.ok(toLink(REAL, { ...STATE, answers: all(REAL, "j") }).length <= 200);
});

test("a link is made of what needs no escape", () => {
  fc.assert(
    fc.property(someRulesAndState, ([rules, state]) => {
      assert.match(toLink(rules, state), /^#r=[a-z0-9.-]+$/);
    }),
  );
});

test("a link comes back as it went, without the profile, the plan and the view", () => {
  fc.assert(
    fc.property(someRulesAndState, ([rules, state]) => {
      const { answers, wish, express } = state;
      assert.deepEqual(fromLink(rules, toLink(rules, state)), {
        state: { ...emptyState(), answers, wish, express },
        isOlder: false,
        dropped: [],
      });
    }),
  );
});

test("every letter of a link is checked", () => {
  const letters = fc.constantFrom(..."0123456789abcdefghijklmnopqrstuvwxyz.-=#");
  const states = someStates(RULES);
  fc.assert(
    fc.property(states, fc.nat(), letters, (state, at, letter) => {
      const link = toLink(RULES, state);
      const start = 1 + (at % (link.length - 1));
      const changed = link.slice(0, start) + letter + link.slice(start + 1);
      const read = fromLink(RULES, changed);
      assert.ok(changed === link || read === null || "refused" in read);
    }),
  );
});

test("a link that was cut is refused, or is not one", () => {
  const link = toLink(RULES, STATE);
  for (let length = 0; length < link.length; length++) {
    const read = fromLink(RULES, link.slice(0, length));
    assert.ok(read === null || "refused" in read);
  }
});

for (const fragment of ["", "#", "#securite", "#resultat", "r=1", "#R=1", "#x=1&r=1"]) {
  test(`« ${fragment} » is not the end of such a link`, () => {
    assert.equal(fromLink(RULES, fragment), null);
  });
}

for (const [fragment, reason] of [
  ["#r=", "damaged"],
  ["#r=1", "damaged"],
  [signed("r=0.maturite-numerique.2.3.c..0p4s3"), "damaged"],
  [signed("r=1.maturite-numerique.2.3.c."), "damaged"],
  [signed("r=1.maturite-numerique.2.3.c..0p4sx"), "damaged"],
  ["#r=2.abcd", "newer-format"],
  ["#r=10", "newer-format"],
  [`#r=${"1".repeat(2048)}`, "too-big"],
  [toLink({ ...RULES, id: "premiers-reflexes-cyber" }, STATE), "other-questionnaire"],
  [toLink({ ...RULES, version: "2.4.0" }, STATE), "newer-questionnaire"],
  [toLink({ ...RULES, version: "3.0.0" }, STATE), "newer-questionnaire"],
  [toLink(RULES, { ...STATE, answers: { "bases.materiel": 7 } }), "damaged"],
  [
    toLink(RULES, { ...STATE, answers: { "bases.materiel": "not-applicable" } }),
    "not-applicable-refused",
  ],
]) {
  test(`« ${fragment.slice(0, 60)} » is refused: ${reason}`, () => {
    assert.deepEqual(fromLink(RULES, fragment), { refused: reason });
  });
}

const someAfter = fc
  .array(fc.constantFrom(..." .,;:!?)]}>»\"'’”…*_`-/\\", "\u00a0", "\u202f", "\u200b", "\r\n"))
  .map((signs) => signs.join(""));
const someInside = fc.constantFrom("", ..."\u200b\u200d\u200e\u202e\u2060\u00ad\ufeff\n ", "\r\n ");
const someEncoding = fc.constantFrom(
  (/** @type {string} */ text) => text,
  encodeURI,
  encodeURIComponent,
  (/** @type {string} */ text) => encodeURIComponent(encodeURIComponent(text)),
  (/** @type {string} */ text) => Buffer.from(text).toString("hex").replace(/../g, "%$&"),
);

test("a link opens as it went, whatever mail and chat have done to it", () => {
  fc.assert(
    fc.property(
      someRulesAndState,
      fc.nat(),
      someInside,
      someAfter,
      someEncoding,
      ([rules, state], at, inside, after, encoding) => {
        const link = toLink(rules, state);
        const place = 1 + (at % link.length);
        const carried = link.slice(1, place) + inside + link.slice(place) + after;
        assert.deepEqual(fromLink(rules, `#${encoding(carried)}`), fromLink(rules, link));
      },
    ),
  );
});

for (const after of [
  ".",
  ")",
  ").",
  "]",
  ">",
  "»",
  "\u00a0»",
  "\u200b",
  "%20",
  "%E2%80%8B",
  "%C2%BB.",
  "?utm_source=x",
  "&fbclid=A1",
]) {
  test(`a link followed by « ${JSON.stringify(after)} » opens`, () => {
    assert.deepEqual(
      fromLink(RULES, toLink(RULES, STATE) + after),
      fromLink(RULES, toLink(RULES, STATE)),
    );
  });
}

for (const version of ["x.3", "2.x", ".", "2.", "-2.3", "2e0.3"]) {
  test(`a link of the version « ${version} » is refused: damaged`, () => {
    const link = signed(`r=1.maturite-numerique.${version}.c..0p4s3`);
    assert.deepEqual(fromLink(RULES, link), { refused: "damaged" });
  });
}

test("a link of a version whose first number is lower is read, and told older", () => {
  const read = fromLink(RULES, toLink({ ...RULES, version: "1.9.0" }, STATE));
  assert.ok(read && "state" in read);
  assert.deepEqual([read.state.answers, read.isOlder], [STATE.answers, true]);
});

test("a link has no day", () => {
  const read = fromLink(RULES, toLink(RULES, STATE));
  assert.ok(read && "state" in read);
  assert.equal(read.state.answeredOn, null);
});

test("whatever the fragment, reading it throws nothing", () => {
  const parts = fc.constantFrom("#r=", "1", ".", "maturite-numerique", "2", "e", "%", "__proto__");
  const fragments = fc.array(fc.oneof(parts, fc.string())).map((some) => some.join(""));
  fc.assert(fc.property(fragments, (fragment) => isReadingOrRefusal(fromLink(RULES, fragment))));
});

test("whatever a link says, even signed, reading it throws nothing", () => {
  const parts = fc.constantFrom("0p4s3", "0p4sn", "e7syj", "securite", ".", "2", "99", "__proto__");
  const said = fc.array(fc.oneof(parts, fc.string())).map((some) => some.join(""));
  fc.assert(
    fc.property(said, fc.constantFrom("r=", "r=1.", "r=1.maturite-numerique."), (text, start) =>
      isReadingOrRefusal(fromLink(RULES, signed(start + text))),
    ),
  );
});

test("a link outlives a new question and a new order", () => {
  const older = { ...RULES, version: "1.0.0" };
  const link = toLink(older, STATE);
  const newer = structuredClone(RULES);
  newer.dimensions.reverse();
  for (const { id, questions } of newer.dimensions) {
    questions.reverse().unshift({ ...FLAGS, id: `${id}.nouvelle` });
  }
  const read = fromLink(newer, link);
  assert.ok(read && "state" in read);
  assert.deepEqual([read.state.answers, read.dropped], [STATE.answers, []]);
});

test("the answers of a link to what was replaced are carried over, or told", () => {
  const older = structuredClone(RULES);
  older.dimensions[1].questions.push({ id: "demarches.telecopie", ...FLAGS });
  for (const id of ["cap.minitel", "cap.autre"]) {
    older.dimensions[6].questions.push({ id, ...FLAGS });
  }
  const answers = { "demarches.telecopie": 2, "cap.minitel": 1, "cap.autre": 1, "cap.projet": 3 };
  const read = fromLink(RULES, toLink(older, { ...STATE, answers }));
  assert.ok(read && "state" in read);
  assert.deepEqual({ ...read.state.answers }, { "demarches.en-ligne": 2, "cap.projet": 3 });
  assert.equal(read.dropped.length, 2);
  assert.equal(read.dropped[0], "cap.minitel");
});

/**
 * @param {string} said
 * @returns {string} a link that says it, with the four letters that check it
 */
function signed(said) {
  let hash = 0x811c9dc5;
  for (const letter of said) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return `#${said}.${((hash >>> 0) % 36 ** 4).toString(36).padStart(4, "0")}`;
}

/** @returns {fc.Arbitrary<unknown>} a record with keys that a naive copy would trip on */
function hostileRecord() {
  const keys = fc.constantFrom("__proto__", "constructor", "bases.materiel", "c07", "taille");
  const values = fc.oneof(fc.constantFrom({ pollue: 1 }, 1, "je-ne-sais-pas", null), anyJson);
  return fc.array(fc.tuple(keys, values)).map((entries) => JSON.parse(objectText(entries)));
}

/**
 * @param {[string, unknown][]} entries
 * @returns {string} the JSON of an object with these keys, `__proto__` and doubles included
 */
function objectText(entries) {
  const parts = entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${parts.join(",")}}`;
}

/** @param {ReturnType<typeof fromLink>} read */
function isReadingOrRefusal(read) {
  if (read === null) return true;
  return "refused" in read ? typeof read.refused === "string" : Array.isArray(read.dropped);
}
