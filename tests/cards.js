// Reads vCards as Thunderbird does: texts in JSON, on the standard input; for each, the values of
// its properties by their name, as ical.js understands them, on the standard output.
import { readFileSync } from "node:fs";

// By a name that `tsc` does not follow: it finds faults in the types of ical.js.
const { default: ICAL } = await import(/** @type {string} */ ("ical.js"));

/** @type {string[]} */
const cards = JSON.parse(readFileSync(0, "utf8"));
const read = cards.map((card) => {
  const [, properties] = ICAL.parse(card);
  return Object.fromEntries(
    properties.map((/** @type {any[]} */ [name, , , ...values]) => [name, values]),
  );
});
process.stdout.write(JSON.stringify(read));
