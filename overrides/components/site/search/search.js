import { dataOf, find as element } from "../../../javascripts/shared/dom.js";
import { excerpt, marked } from "../../../javascripts/site/search/excerpt.js";
import { loaderOf } from "../../../javascripts/site/search/files.js";
import { find, passageOf } from "../../../javascripts/site/search/find.js";

/**
 * @typedef {import("../../../javascripts/site/search/find.js").Answer} Answer
 * @typedef {import("../../../javascripts/site/search/find.js").Passage} Passage
 * @typedef {import("../../../javascripts/site/search/excerpt.js").Piece} Piece
 */

/** Results that are shown at once. */
const SHOWN = 5;

/** Pause after the last letter before an answer is looked for, in milliseconds. */
const PAUSE = 200;

/** Digits of a whole telephone number. */
const DIGITS = 10;

const panel = element(document, "search");
const field = element(panel, "search-field", HTMLInputElement);
const count = element(panel, "search-count");
const results = element(panel, "search-results");
const more = element(panel, "search-more");
const help = element(panel, "search-help");
const load = loaderOf(dataOf(panel, "index"));
const prompt = count.textContent;

let shown = SHOWN;

/** @type {ReturnType<typeof setTimeout>} */
let pausing;

/** Shows what answers the words of the field, unless others have come meanwhile. */
async function ask() {
  const query = field.value;
  const isLate = () => query !== field.value;
  try {
    const answer = await find(query, load);
    const { hits } = answer;
    const found = await Promise.all(hits.slice(0, shown).map((hit) => passageOf(hit, load)));
    if (isLate()) return;
    results.replaceChildren(...found.map((passage) => item(passage, answer)));
    count.textContent = sentence(answer, query);
    more.hidden = hits.length <= shown;
    help.hidden = answer.isEmpty || hits.length > 0;
  } catch (error) {
    console.warn(error);
    if (!isLate()) count.textContent = "La recherche n’a pas pu se charger.";
  }
}

/**
 * @param {Answer} answer
 * @param {string} query
 * @returns {string | null} what is said of it, first to those who do not see it
 */
function sentence({ hits, isEmpty, isNear, isNumber, isWhole }, query) {
  if (isEmpty) return prompt;
  if (!hits.length) {
    return isNumber && query.replace(/\D/g, "").length >= DIGITS
      ? "Ce numéro n’est pas chez nous."
      : "Aucune page ne répond à ces mots.";
  }
  const pages = hits.length > 1 ? `${hits.length} pages trouvées` : "1 page trouvée";
  if (!isWhole) return `${pages} avec une partie de ces mots, aucune avec tous.`;
  const word = isNear && results.querySelector("mark")?.textContent;
  return word ? `${pages} pour «\u202f${word}\u202f».` : `${pages}.`;
}

/**
 * @param {Passage} passage
 * @param {Answer} answer
 */
function item({ url, title, heading, text }, { stems, small }) {
  const link = made("a", marked(heading || title, stems, small));
  link.setAttribute("href", address(url));
  const where = heading && heading !== title ? title : "";
  const pieces = excerpt(text, stems, small);
  return made("li", [link, made("p", [where]), made("p", pieces)]);
}

/**
 * @param {string} name
 * @param {(Piece | string | Node)[]} content
 */
function made(name, content) {
  const element = document.createElement(name);
  for (const piece of content) {
    const isPiece = typeof piece === "object" && "isFound" in piece;
    if (!isPiece) element.append(piece);
    else element.append(piece.isFound ? made("mark", [piece.text]) : piece.text);
  }
  return element;
}

/**
 * @param {string} url the address of a result, from the root of the site
 * @returns {string} the same from this page; on a disk, a folder is no page
 */
function address(url) {
  const here = dataOf(panel, "root") + url;
  return location.protocol === "file:" ? here.replace(/#|$/, "index.html$&") : here;
}

field.addEventListener("input", () => {
  shown = SHOWN;
  clearTimeout(pausing);
  pausing = setTimeout(ask, PAUSE);
});
more.addEventListener("click", async () => {
  const next = shown;
  shown += SHOWN;
  await ask();
  results.children[next]?.querySelector("a")?.focus();
});
ask();
