// Asks the search of a built site, as a browser does: the files of `folder` for queries in JSON, on
// the standard input; what was found of each, and the bytes that it took, on the standard output.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { marked } from "../overrides/javascripts/site/search/excerpt.js";
import { find, passageOf } from "../overrides/javascripts/site/search/find.js";

const [folder, shown] = [process.argv[2], Number(process.argv[3])];

/** A browser that has not searched yet. */
function newcomer() {
  /** @type {Map<string, any>} */
  const files = new Map();
  const visit = {
    bytes: 0,
    /** @param {string} name */
    async load(name) {
      if (!files.has(name)) {
        const script = readFileSync(`${folder}/${name}.js`, "utf8");
        visit.bytes += gzipSync(script, { level: 9 }).length;
        new Function("trouve", script)((/** @type {string} */ _, /** @type {any} */ content) =>
          files.set(name, content),
        );
      }
      return files.get(name);
    },
  };
  return visit;
}

/** @param {string} query */
async function ask(query) {
  const visit = newcomer();
  const { hits, stems, small, ...rest } = await find(query, visit.load);
  const found = [];
  for (const hit of hits.slice(0, shown)) found.push(await passageOf(hit, visit.load));
  const marks = found.map(({ heading, title, text }) =>
    marked([title, heading, text].join("\n"), stems, small)
      .filter((piece) => piece.isFound)
      .map((piece) => piece.text),
  );
  return { ...rest, bytes: visit.bytes, count: hits.length, found: found.map((p) => p.url), marks };
}

const queries = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await Promise.all(queries.map(ask))));
