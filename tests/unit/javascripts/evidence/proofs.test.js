import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { arranged } from "../../../../overrides/javascripts/evidence/proofs.js";

const someRows = fc.uniqueArray(fc.nat(99)).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc.record({
        number: fc.constant(number),
        role: fc.constantFrom("Correspondant PME", "Médiateur interne", ""),
        state: fc.constantFrom("0", "1", "2"),
      }),
    ),
  ),
);

test("without a key, rows are in the order of the page", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const numbers = arranged(rows, "").map((row) => row.number);
      assert.deepEqual(
        numbers,
        rows.map((row) => row.number).sort((one, other) => one - other),
      );
    }),
  );
});

test("rows that are equal by the key stay in the order of the page", () => {
  fc.assert(
    fc.property(someRows, fc.constantFrom("role", "state"), (rows, key) => {
      const found = arranged(rows, key);
      for (const [i, row] of found.slice(1).entries()) {
        const before = found[i];
        const order = before[key].localeCompare(row[key], "fr");
        assert.ok(order < 0 || (order === 0 && before.number < row.number));
      }
    }),
  );
});

test("no row is lost, and the rows given stay as they were", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const given = [...rows];
      assert.deepEqual(new Set(arranged(rows, "role")), new Set(rows));
      assert.deepEqual(rows, given);
    }),
  );
});
