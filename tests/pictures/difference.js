/** Which pixels of two pictures differ, and a picture that shows them. */

/**
 * A picture as a canvas gives it: four bytes a pixel, a row after the other.
 * @typedef {{ width: number, height: number, data: Uint8ClampedArray<ArrayBuffer> }} Pixels
 */

// Four bytes read as one number, of which the last byte is the highest: opaque, blue, green, red.
const MARK = 0xff5a00e6;
const OPAQUE_LIGHT = 0xffc0c0c0;
const QUARTER_OF_EACH = 0x3f3f3f;

/**
 * Compare two pictures from their top left corner. What only one of them covers differs.
 *
 * `bands` are the rows that differ, from one to another that is left out. `shown` is as large as
 * both: what differs is marked on `after`, made pale.
 * @param {Pixels} before
 * @param {Pixels} after
 * @returns {{ pixels: number, bands: [number, number][], shown: Pixels }}
 */
export function difference(before, after) {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [old, now] = [words(before), words(after)];
  const isSame = (/** @type {number} */ x, /** @type {number} */ y) =>
    covers(before, x, y) &&
    covers(after, x, y) &&
    old[y * before.width + x] === now[y * after.width + x];
  const shown = new Uint32Array(width * height).fill(MARK);
  /** @type {[number, number][]} */
  const bands = [];
  let pixels = 0;
  for (let y = 0; y < height; y++) {
    let same = 0;
    for (let x = 0; x < width; x++) {
      if (!isSame(x, y)) continue;
      shown[y * width + x] = pale(now[y * after.width + x]);
      same++;
    }
    pixels += width - same;
    if (same < width) addRow(bands, y);
  }
  return { pixels, bands, shown: { width, height, data: bytes(shown) } };
}

/**
 * Lengthen the last band by a row, or begin another.
 * @param {[number, number][]} bands
 * @param {number} y
 */
function addRow(bands, y) {
  const last = bands[bands.length - 1];
  if (last?.[1] === y) last[1] = y + 1;
  else bands.push([y, y + 1]);
}

/**
 * @param {Pixels} picture
 * @param {number} x
 * @param {number} y
 */
function covers(picture, x, y) {
  return x < picture.width && y < picture.height;
}

/** @param {number} pixel */
function pale(pixel) {
  return ((pixel >>> 2) & QUARTER_OF_EACH) + OPAQUE_LIGHT;
}

/** @param {Pixels} picture */
function words({ data }) {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** @param {Uint32Array<ArrayBuffer>} pixels */
function bytes(pixels) {
  return new Uint8ClampedArray(pixels.buffer);
}
