import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerpt, marked } from "../../../../../overrides/javascripts/site/search/excerpt.js";

const SMALL = new Set(["la", "de"]);

/** @param {{ text: string, isFound: boolean }[]} pieces */
const written = (pieces) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");

test("the words found are marked as they are written", () => {
  const text = "Les Médiateurs, et l’acheteur <b>R&D</b>.";
  const stems = new Set(["mediateur", "acheteur", "r&d"]);
  assert.equal(
    written(marked(text, stems, SMALL)),
    "Les [Médiateurs], et [l’acheteur] <b>[R&D]</b>.",
  );
});

test("a number is marked with its spaces", () => {
  assert.equal(
    written(marked("Tél. 01\u00a099\u00a000\u00a050\u00a050.", new Set(["0199005050"]), SMALL)),
    "Tél. [01\u00a099\u00a000\u00a050\u00a050].",
  );
});

test("letters that fold into two keep the marks in their place", () => {
  assert.equal(written(marked("Œuvre œuvrer", new Set(["oeuvr"]), SMALL)), "[Œuvre] [œuvrer]");
});

test("marking changes no letter of a text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const pieces = marked(text, new Set(["a", "b"]), SMALL);
      assert.equal(pieces.map((piece) => piece.text).join(""), text);
    }),
  );
});

test("an excerpt begins a little before the words, where most of them stand", () => {
  const text = `facture ${"mot ".repeat(80)}facture de médiation ${"fin ".repeat(80)}`;
  const shown = written(excerpt(text, new Set(["factur", "mediat"]), SMALL));
  assert.match(shown, /^… (?:mot )+\[facture\] de \[médiation\] (?:fin ?)+\u00a0…$/u);
  assert.ok(shown.length < 220);
});

test("a short text is shown whole", () => {
  assert.equal(written(excerpt("Un mot.", new Set(), SMALL)), "Un mot.");
});
