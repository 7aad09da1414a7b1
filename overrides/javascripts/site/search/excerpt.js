import { words } from "./words.js";

/** Characters that are shown of a passage. */
const SHOWN = 190;

/** How far before a word found its excerpt begins, in characters. */
const BEFORE = 60;

/**
 * A piece of text, which is one of the words looked for or is not.
 * @typedef {{ text: string, isFound: boolean }} Piece
 */

/**
 * @param {string} text
 * @param {ReadonlySet<string>} stems those of the words found
 * @param {ReadonlySet<string>} small
 * @returns {Piece[]} the whole text, cut where words found begin and end
 */
export function marked(text, stems, small) {
  /** @type {Piece[]} */
  const pieces = [];
  let place = 0;
  for (const { start, end, parts, joined } of words(text, small)) {
    if (!(stems.has(joined) || parts.some((part) => stems.has(part)))) continue;
    pieces.push({ text: text.slice(place, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    place = end;
  }
  pieces.push({ text: text.slice(place), isFound: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * @param {string} text a passage
 * @param {ReadonlySet<string>} stems those of the words found
 * @param {ReadonlySet<string>} small
 * @returns {Piece[]} the part of it where they stand closest, marked
 */
export function excerpt(text, stems, small) {
  const found = words(text, small).filter(
    ({ parts, joined }) => stems.has(joined) || parts.some((part) => stems.has(part)),
  );
  let [start, most] = [0, 0];
  for (const { start: from } of found) {
    const inSight = found.filter((word) => word.start >= from && word.end <= from + SHOWN - BEFORE);
    const kinds = new Set(inSight.flatMap(({ parts }) => parts)).size;
    if (kinds > most) [start, most] = [Math.max(0, from - BEFORE), kinds];
  }
  if (start > 0) start = text.indexOf(" ", start) + 1;
  const end = text.length <= start + SHOWN ? text.length : text.lastIndexOf(" ", start + SHOWN);
  const shown = marked(text.slice(start, end), stems, small);
  if (start > 0) shown.unshift({ text: "… ", isFound: false });
  if (end < text.length) shown.push({ text: "\u00a0…", isFound: false });
  return shown;
}
