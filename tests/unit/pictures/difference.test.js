import assert from "node:assert/strict";
import { test } from "node:test";

import { difference } from "../../pictures/difference.js";

const MARK = [230, 0, 90, 255];
const SHADES = { ".": 255, "#": 0 };

/** A picture drawn with a letter a pixel: « . » is white, « # » black. */
function picture(/** @type {string[]} */ ...rows) {
  const pixels = [...rows.join("")].map((letter) => SHADES[/** @type {"." | "#"} */ (letter)]);
  return {
    width: rows[0].length,
    height: rows.length,
    data: new Uint8ClampedArray(pixels.flatMap((shade) => [shade, shade, shade, 255])),
  };
}

function pixelAt(/** @type {import("../../pictures/difference.js").Pixels} */ shown, x = 0, y = 0) {
  const start = (y * shown.width + x) * 4;
  return [...shown.data.slice(start, start + 4)];
}

test("the same picture does not differ", () => {
  const { pixels, bands } = difference(picture("..", ".#"), picture("..", ".#"));

  assert.deepEqual({ pixels, bands }, { pixels: 0, bands: [] });
});

test("each pixel that differs is counted", () => {
  assert.equal(difference(picture("...", "..."), picture("#.#", "..#")).pixels, 3);
});

test("the faintest difference is seen", () => {
  const after = picture("..");
  after.data[4] -= 1;

  assert.equal(difference(picture(".."), after).pixels, 1);
});

test("rows that differ one after the other are a band", () => {
  const { bands } = difference(picture(".", ".", ".", "."), picture(".", "#", "#", "."));

  assert.deepEqual(bands, [[1, 3]]);
});

test("a row that is the same parts two bands", () => {
  const { bands } = difference(picture(".", ".", "."), picture("#", ".", "#"));

  assert.deepEqual(bands, [
    [0, 1],
    [2, 3],
  ]);
});

test("what only one picture covers differs, even blank", () => {
  const [short, long] = [picture("."), picture(".", ".")];

  assert.equal(difference(short, long).pixels, 1);
  assert.equal(difference(long, short).pixels, 1);
});

test("a picture is compared with a wider one row by row", () => {
  assert.equal(difference(picture(".#", ".."), picture(".#.", "...")).pixels, 2);
});

test("what differs is marked at its place", () => {
  const { shown } = difference(picture("..", ".."), picture("..", "#."));

  assert.deepEqual(pixelAt(shown, 0, 1), MARK);
});

test("what does not differ is shown pale and opaque", () => {
  const { shown } = difference(picture("#."), picture("##"));

  assert.deepEqual(pixelAt(shown), [192, 192, 192, 255]);
});
