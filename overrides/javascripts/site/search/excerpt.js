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
 */
function wordsFound(text, stems, small) {
  return words(text, small).filter(({ parts, joined }) =>
    [...parts, joined].some((stem) => stems.has(stem)),
  );
}

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
  for (const { start, end } of wordsFound(text, stems, small)) {
    pieces.push({ text: text.slice(place, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    place = end;
  }
  pieces.push({ text: text.slice(place), isFound: false });
  return pieces;
}

/**
 * @param {string} text a passage
 * @param {ReadonlySet<string>} stems those of the words found
 * @param {ReadonlySet<string>} small
 * @returns {Piece[]} the part of it where they stand closest, marked
 */
export function excerpt(text, stems, small) {
  const found = wordsFound(text, stems, small);
  let [start, most] = [0, 0];
  for (const { start: from } of found) {
    const inSight = found.filter((word) => word.start >= from && word.end <= from + SHOWN - BEFORE);
    const kinds = new Set(inSight.flatMap(({ parts }) => parts)).size;
    if (kinds > most) [start, most] = [from - BEFORE, kinds];
  }
  if (start > 0) start = text.indexOf(" ", start) + 1;
  const rest = text.slice(Math.max(0, start));
  const shown =
    rest.length > SHOWN ? `${rest.slice(0, rest.lastIndexOf(" ", SHOWN))}\u00a0…` : rest;
  return marked((start > 0 ? "… " : "") + shown, stems, small);
}
