import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { createContext, runInContext } from "node:vm";

/**
 * Runs Material's own search worker, as a browser would, on the index of a site that was built.
 *
 * Arguments: the worker, the index, then the queries. Prints, for each query, its results in order:
 * location, title and text as they are shown.
 */
const [worker, index, ...queries] = argv.slice(2);

/** @type {(event: { data: unknown }) => Promise<void>} */
let listen = async () => {};
/** @type {any} */
let answer;

const page = {
  console: { warn: console.error },
  addEventListener: (/** @type {string} */ _type, /** @type {typeof listen} */ listener) => {
    listen = listener;
  },
  postMessage: (/** @type {unknown} */ message) => {
    answer = message;
  },
  importScripts: (/** @type {string[]} */ ...scripts) => {
    for (const script of scripts) run(join(dirname(worker), script));
  },
};
const context = createContext(Object.assign(page, { self: page }));

/** @param {string} file */
function run(file) {
  runInContext(readFileSync(file, "utf8"), context, { filename: file });
}

/**
 * @param {number} type
 * @param {unknown} data
 */
async function ask(type, data) {
  await listen({ data: { type, data } });
  return answer.data;
}

const SETUP = 0;
const QUERY = 2;

run(worker);
await ask(SETUP, { ...JSON.parse(await readFile(index, "utf8")), options: {} });
const results = [];
for (const query of queries) {
  const { items } = await ask(QUERY, query);
  results.push(
    items.flat().map((/** @type {any} */ { location, title, text }) => ({ location, title, text })),
  );
}
console.log(JSON.stringify(results));
