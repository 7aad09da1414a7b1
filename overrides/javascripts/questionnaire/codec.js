import { isDay } from "../shared/days.js";
import { decoded } from "../shared/fragment.js";
import { closedCopy, emptyState, NOT_APPLICABLE, questionsOf, UNKNOWN } from "./answers.js";
import { ageOf } from "./version.js";

/**
 * @typedef {import("./answers.js").Answer} Answer
 * @typedef {import("./answers.js").Rules} Rules
 * @typedef {import("./answers.js").State} State
 *
 * What was read; whether it comes from an older questionnaire, whose scores do not compare with
 * those of this one; and the answers left aside, as their questions are not asked any more: their
 * ids as a file names them, or as a link codes them.
 * @typedef {{ state: State, isOlder: boolean, dropped: string[] }} Reading
 *
 * Why nothing was read: the page holds a sentence for each reason.
 * @typedef {{ refused: import("./answers.js").Refusal
 *   | "too-big" | "not-json" | "other-format" | "newer-format"
 *   | "other-questionnaire" | "newer-questionnaire" }} Refused
 *
 * What the answers were given to.
 * @typedef {{ questionnaire: string, version: string }} Origin
 */

const FORMAT = "trait-d-union/reponses";
const FORMAT_VERSION = 1;
const LARGEST_FILE = 64 * 1024;
const LARGEST_LINK = 2 * 1024;

/** How answers that are not numbers are written, in a file and in a link. */
const IN_FILE = { [UNKNOWN]: "je-ne-sais-pas", [NOT_APPLICABLE]: "non-concerne" };
const IN_LINK = { [UNKNOWN]: "j", [NOT_APPLICABLE]: "n" };

/**
 * @param {Rules} rules
 * @param {State} state
 * @returns {string} what a device keeps: a file, with what nobody else is to have
 */
export function toStored(rules, state) {
  return JSON.stringify({ ...fileOf(rules, state), agenda: state.mark });
}

/**
 * @param {Rules} rules
 * @param {string} text what a device kept, which is not to be trusted
 * @returns {Reading | Refused} the day on which older pages kept it is that of the answers: they
 *   knew no other
 */
export function fromStored(rules, text) {
  if (text.length > LARGEST_FILE) return { refused: "too-big" };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: "not-json" };
  }
  if (file?.format !== FORMAT) return { refused: "other-format" };
  const { version: format, questionnaire, version_du_questionnaire: version, date } = file;
  if (Number.isInteger(format) && format > FORMAT_VERSION) return { refused: "newer-format" };
  if (format !== FORMAT_VERSION || (date !== null && !isDay(date))) return { refused: "damaged" };
  return copied(
    rules,
    { questionnaire, version },
    {
      answers: changed(file.reponses, (word) =>
        typeof word === "string" ? answerOf(word, IN_FILE) : word,
      ),
      answeredOn: date,
      profile: file.profil,
      wish: file.envie,
      plan: changed(file.plan, (one) => ({ done: one?.fait, on: one?.prevu_le })),
      mark: file.agenda,
      express: file.express,
      wholePage: file.page_entiere,
    },
  );
}

/**
 * @param {Rules} rules
 * @param {State} state
 * @returns {string} all of it, in a file that its owner can read; but for the mark of its events,
 *   as a file may be opened by somebody else
 */
export function toFile(rules, state) {
  return `${JSON.stringify(fileOf(rules, state), null, 2)}\n`;
}

/**
 * @param {Rules} rules
 * @param {string} text a file that is not to be trusted
 * @returns {Reading | Refused}
 */
export function fromFile(rules, text) {
  const read = fromStored(rules, text);
  return "refused" in read ? read : { ...read, state: { ...read.state, mark: null } };
}

/**
 * @param {Rules} rules
 * @param {State} state
 */
function fileOf(rules, state) {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    questionnaire: rules.id,
    version_du_questionnaire: rules.version,
    date: state.answeredOn,
    reponses: Object.fromEntries(written(rules, state, IN_FILE)),
    profil: state.profile,
    envie: state.wish,
    plan: changed(state.plan, ({ done, on }) => ({ fait: done, prevu_le: on })),
    express: state.express,
    page_entiere: state.wholePage,
  };
}

/**
 * A link says what a result is made of, and nothing more. Each question goes by a code made of its
 * id, not by its place: a link outlives a new question and a new order.
 *
 * @param {Rules} rules
 * @param {State} state
 * @returns {string} the end of an address, from its « # » on, which no server ever receives
 */
export function toLink(rules, state) {
  const answers = written(rules, state, IN_LINK).map(([id, answer]) => codeOf(id) + answer);
  const [major, minor] = rules.version.split(".");
  const mode = state.express ? "e" : "c";
  const said = ["r=1", rules.id, major, minor, mode, state.wish ?? "", answers.join("")].join(".");
  return `#${said}.${codeOf(said)}`;
}

/**
 * @param {Rules} rules
 * @param {string} fragment that of an address, « # » included, which is not to be trusted: mail and
 *   chat encode it, break it into lines and put punctuation after it
 * @returns {Reading | Refused | null} null when it is not that of such a link
 */
export function fromLink(rules, fragment) {
  const [whole] = /^#r=[a-z0-9.-]*/.exec(decoded(fragment).replace(/\s/g, "")) ?? [];
  if (whole === undefined) return null;
  if (whole.length > LARGEST_LINK) return { refused: "too-big" };
  const text = whole.slice(1).replace(/[.-]+$/, "");
  if (parseInt(text.slice(2), 10) > FORMAT_VERSION) return { refused: "newer-format" };
  const cut = text.lastIndexOf(".");
  const said = text.slice(0, cut);
  const [format, questionnaire, major, minor, mode, wish, answers] = said.split(".");
  if (format !== "r=1" || codeOf(said) !== text.slice(cut + 1) || answers === undefined) {
    return { refused: "damaged" };
  }
  const ids = new Map([...rules.replaced, ...questionsOf(rules)].map(({ id }) => [codeOf(id), id]));
  return copied(
    rules,
    { questionnaire, version: `${major}.${minor}.0` },
    {
      ...emptyState(),
      answers: Object.fromEntries(
        (answers.match(/.{5}/gs) ?? []).map((one) => {
          const [code, answer] = [one.slice(0, 4), one.slice(4)];
          return [ids.get(code) ?? code, answerOf(answer, IN_LINK) ?? Number(answer)];
        }),
      ),
      wish,
      express: mode === "e",
    },
  );
}

/**
 * @param {Rules} rules
 * @param {State} state
 * @param {Record<string, string>} words
 * @returns {[string, string | number][]} the questions answered, and what is written for each
 */
function written(rules, { answers }, words) {
  return questionsOf(rules).flatMap(({ id }) =>
    id in answers ? [[id, words[answers[id]] ?? answers[id]]] : [],
  );
}

/**
 * @param {string} word
 * @param {Record<string, string>} words
 * @returns {string | undefined} the answer that is so written
 */
function answerOf(word, words) {
  return Object.keys(words).find((answer) => words[answer] === word);
}

/**
 * @param {any} record
 * @param {(value: any) => unknown} change
 * @returns {unknown} the same record with other values; anything else as it is
 */
function changed(record, change) {
  if (typeof record !== "object" || record === null) return record;
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}

/**
 * @param {Rules} rules
 * @param {Origin} origin
 * @param {import("./answers.js").Given} given
 * @returns {Reading | Refused}
 */
function copied(rules, { questionnaire, version }, given) {
  if (questionnaire !== rules.id) return { refused: "other-questionnaire" };
  const age = ageOf(version, rules.version);
  if (age === "damaged") return { refused: "damaged" };
  if (age === "newer") return { refused: "newer-questionnaire" };
  const copy = closedCopy(rules, given);
  return "refused" in copy ? copy : { ...copy, isOlder: age === "older" };
}

/**
 * @param {string} text
 * @returns {string} four letters or digits that stand for it (FNV-1a in 32 bits, shortened)
 */
function codeOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, "0");
}
