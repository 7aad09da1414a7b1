// Reads texts in JSON on the standard input; writes the words of each, as the browser reads them.
import { readFileSync } from "node:fs";
import { fold, words } from "../../../../overrides/javascripts/site/search/words.js";

const { texts, small } = JSON.parse(readFileSync(0, "utf8"));
const read = texts.map((/** @type {string} */ text) => ({
  folded: fold(text),
  words: words(text, new Set(small)).map(({ parts, joined }) => [parts, joined]),
}));
process.stdout.write(JSON.stringify(read));
