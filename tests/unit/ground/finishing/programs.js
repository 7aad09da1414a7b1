import { stripTypeScriptTypes } from "node:module";
import { json } from "node:stream/consumers";

/** Reads a list of scripts; prints each one written anew from its syntax tree, without comments. */
const scripts = /** @type {string[]} */ (await json(process.stdin));
console.log(
  JSON.stringify(scripts.map((script) => stripTypeScriptTypes(script, { mode: "transform" }))),
);
