import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { addressToGive } from "../../../../overrides/javascripts/shared/address.js";

const PUBLIC = "https://fournisseurs.example/diagnostic/";

const ofThisMachine = fc.constantFrom(
  "http://127.0.0.1:8000/diagnostic/",
  "http://127.9.8.7/diagnostic/",
  "http://localhost:8000/diagnostic/",
  "http://site.localhost/diagnostic/",
  "http://[::1]:8000/diagnostic/",
  "file:///media/cle/diagnostic/index.html",
);
const ofAHost = fc.constantFrom(
  "https://fournisseurs.example/diagnostic/",
  "https://achats.interne.example/a/diagnostic/?x=1",
  "http://intranet/diagnostic/",
  "https://localhost.example/diagnostic/",
  "https://127.0.0.1.example/diagnostic/",
);
const fragment = fc.constantFrom("", "#resultat", "#r=1.abc#");

test("a page that only this machine can open gives its public address", () => {
  fc.assert(
    fc.property(ofThisMachine, fragment, (href, end) => {
      assert.equal(addressToGive(new URL(href + end), PUBLIC), PUBLIC);
    }),
  );
});

test("a page that others can open gives the address by which it was opened", () => {
  fc.assert(
    fc.property(ofAHost, fragment, (href, end) => {
      assert.equal(addressToGive(new URL(href + end), PUBLIC), href);
    }),
  );
});

test("a page that names no public address gives its own", () => {
  fc.assert(
    fc.property(ofThisMachine, fragment, (href, end) => {
      assert.equal(addressToGive(new URL(href + end), undefined), href);
    }),
  );
});
