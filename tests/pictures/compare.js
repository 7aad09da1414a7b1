/** Two PNG files compared in the browser, which knows how to read and write them. */

import { difference } from "./difference.js";

const TALLEST = 65_535; // rows of a canvas
const BYTES = 4; // of a pixel

/**
 * Compare two PNG, given and returned in base64. Nothing is drawn when no pixel differs, nor below
 * the last row that a canvas holds.
 * @param {string} before
 * @param {string} after
 */
export async function compare(before, after) {
  const [old, now] = await Promise.all([decoded(before), decoded(after)]);
  const { pixels, bands, shown } = difference(old, now);
  return {
    pixels,
    bands,
    width: shown.width,
    heights: [old.height, now.height],
    picture: pixels ? await encoded(shown) : "",
  };
}

/**
 * @param {string} picture
 * @returns {Promise<import("./difference.js").Pixels>}
 */
async function decoded(picture) {
  const file = await (await fetch(`data:image/png;base64,${picture}`)).blob();
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const data = new Uint8ClampedArray(width * height * BYTES);
  for (let top = 0; top < height; top += TALLEST) {
    const rows = Math.min(TALLEST, height - top);
    const drawing = canvas(width, rows);
    drawing.drawImage(bitmap, 0, -top);
    data.set(drawing.getImageData(0, 0, width, rows).data, top * width * BYTES);
  }
  return { width, height, data };
}

/** @param {import("./difference.js").Pixels} picture */
async function encoded({ width, height, data }) {
  const rows = Math.min(TALLEST, height);
  const drawing = canvas(width, rows);
  drawing.putImageData(new ImageData(data.subarray(0, width * rows * BYTES), width, rows), 0, 0);
  const file = await drawing.canvas.convertToBlob();
  return base64(await file.arrayBuffer());
}

/**
 * @param {number} width
 * @param {number} height
 */
function canvas(width, height) {
  const drawing = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!drawing) throw new Error("this browser draws nothing");
  return drawing;
}

/** @param {ArrayBuffer} file */
function base64(file) {
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1]);
    reader.readAsDataURL(new Blob([file]));
  });
}
