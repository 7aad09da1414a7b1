import assert from "node:assert/strict";
import { test } from "node:test";
import {
  PAGE,
  placesIn,
  ranked,
  union,
} from "../../../../../overrides/javascripts/site/search/places.js";

/** @type {(...places: [page: number, passage: number, worth: number][]) => Map<number, number>} */
const places = (...all) =>
  new Map(all.map(([page, passage, worth]) => [page * PAGE + passage, worth]));

/** @type {(...terms: Map<number, number>[]) => [number, number][]} */
const order = (...terms) => ranked(terms).map(({ page, passage }) => [page, passage]);

test("places are counted from one another", () => {
  // Page 2, passages 0 then 3; page 5, passage 1.
  assert.deepEqual(placesIn("204" + "037" + "311"), places([2, 0, 4], [2, 3, 7], [5, 1, 1]));
  assert.deepEqual(placesIn(""), places());
});

test("a union keeps the best of each place", () => {
  const all = union([places([1, 0, 4]), places([1, 0, 2], [1, 1, 3], [2, 0, 1])]);
  assert.deepEqual(all, places([1, 0, 4], [1, 1, 3], [2, 0, 1]));
});

test("pages come by what their words are worth, then in the order of the site", () => {
  assert.deepEqual(order(places([3, 1, 2], [1, 0, 2], [2, 5, 9])), [
    [2, 5],
    [1, 0],
    [3, 1],
  ]);
});

test("a page without one of the words gives way to those that have them all", () => {
  assert.deepEqual(order(places([1, 0, 9], [2, 0, 1]), places([2, 1, 1])), [[2, 0]]);
  assert.deepEqual(order(places([1, 0, 9]), places()), [[1, 0]]);
  assert.deepEqual(order(places(), places()), []);
});

test("words that stand together come before words that stand apart", () => {
  const [one, other] = [places([1, 0, 2], [2, 0, 2]), places([1, 1, 2], [2, 0, 2])];
  assert.deepEqual(order(one, other), [
    [2, 0],
    [1, 0],
  ]);
});

test("a page is shown by its best passage, the first of equals", () => {
  assert.deepEqual(order(places([1, 4, 3], [1, 2, 3], [1, 1, 1])), [[1, 2]]);
});
