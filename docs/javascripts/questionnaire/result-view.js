import { withYear } from "../shared/days.js";
import { advise } from "./advice.js";
import { NOT_APPLICABLE, UNKNOWN, pointsOf, questionsOf } from "./answers.js";
import { figures } from "./benchmark.js";
import { drawChart } from "./chart-view.js";
import { fraction, isLess, roundedDown } from "./fraction.js";
import { mountPlan, planned, showChoices } from "./plan-view.js";
import { score } from "./score.js";
import { tutorialsLink } from "./tutorials.js";

/**
 * @typedef {import("./answers.js").Rules} Rules
 * @typedef {import("./answers.js").State} State
 *
 * What the holes of the page are filled with, by name. A part of the page shows when its names are
 * there: all sentences stand in the page.
 * @typedef {Record<string, string | number | boolean>} Words
 *
 * The texts of the page, by id: questions, answers given to them, gestures.
 * @typedef {{
 *   question: (id: string) => string, answer: (id: string, state: State) => string,
 *   gesture: (id: string) => string,
 * }} Texts
 */

/** How many answers are shown as good when no whole dimension is. */
const MOST_GOOD = 3;

/**
 * Fills the holes of `place`, and shows the parts of it whose conditions all hold: `name` is there,
 * `!name` is not, `name+` is above 1 and takes a plural.
 *
 * @param {ParentNode} place
 * @param {Words} words
 */
export function fill(place, words) {
  /** @type {(condition: string) => boolean} */
  const holds = (condition) => {
    if (condition.startsWith("!")) return !holds(condition.slice(1));
    if (condition.endsWith("+")) return Number(words[condition.slice(0, -1)]) > 1;
    return condition in words;
  };
  for (const part of all(place, "if")) part.hidden = !named(part, "If").split(" ").every(holds);
  for (const hole of all(place, "fill")) hole.textContent = String(words[named(hole, "Fill")] ?? "");
}

/**
 * Mounts the result. It follows the answers while it is shown.
 *
 * @param {HTMLElement} root
 * @param {Rules} rules
 * @param {import("./state.js").Store} store
 * @returns {{ show: () => void, hide: () => void }}
 */
export function mountResult(root, rules, store) {
  const [section] = all(root, "result");
  const [first] = all(section, "first");
  const [later] = all(section, "later");
  const [dress] = all(section, "dress");
  const [fold] = /** @type {HTMLDetailsElement[]} */ (all(section, "fold"));
  const cards = new Map(all(later, "advice").map((card) => [named(card, "Advice"), card]));
  const texts = textsOf(root, named(section, "None"), cards);

  const lay = (/** @type {HTMLElement} */ list, /** @type {string[]} */ ids) => {
    const due = ids.map((id) => /** @type {HTMLElement} */ (cards.get(id)));
    for (const card of due) {
      if (card.querySelector("input")) continue;
      const [because, choices] = copyOf(dress).children;
      choices.setAttribute("aria-label", texts.gesture(named(card, "Advice")));
      card.prepend(because);
      card.append(choices);
    }
    list.replaceChildren(...due);
  };

  let order = "";
  const show = () => {
    const state = store.get();
    const { words, rows, advice } = said(rules, state, texts);
    // Cards that are in order are left alone: what has the focus in them keeps it.
    if (order !== (order = JSON.stringify(advice))) {
      lay(later, advice.later);
      lay(first, advice.first);
    }
    fill(section, words);
    for (const link of /** @type {HTMLAnchorElement[]} */ (all(section, "to-tutorials"))) {
      link.hash = String(words.tutorials ?? "");
    }
    for (const { id, ...words } of rows.advice) {
      const card = /** @type {HTMLElement} */ (cards.get(String(id)));
      fill(card, words);
      showChoices(card, state.plan[String(id)]);
    }
    for (const list of all(section, "list")) {
      const [row, ...old] = list.children;
      for (const one of old) one.remove();
      for (const words of rows[named(list, "List")]) {
        const copy = copyOf(row);
        fill(copy, words);
        list.append(copy);
      }
    }
    drawChart(section, rules, words);
  };

  mountPlan(section, store);
  store.subscribe(() => section.hidden || show());
  all(section, "full")[0].addEventListener("click", () => {
    store.change((draft) => (draft.express = false));
    location.hash = rules.dimensions[0].id;
  });
  return {
    show() {
      show();
      fold.open = store.get().express;
      section.hidden = false;
    },
    hide() {
      section.hidden = true;
    },
  };
}

/**
 * @param {Rules} rules
 * @param {State} state
 * @param {Texts} texts
 * @returns {{
 *   words: Words, rows: Record<string, Words[]>, advice: { first: string[], later: string[] },
 * }} all that the result says: `rows` are those of its lists, by name
 */
export function said(rules, state, texts) {
  const { answers, answeredOn, express, profile, plan } = state;
  const { total, shownLevel, gates, dimensions } = score(rules, answers);
  const { first, later } = advise(rules, state);
  const asked = questionsOf(rules).filter((question) => !express || question.express);
  const pairOf = (/** @type {string} */ id) => ({
    q: texts.question(id),
    a: texts.answer(id, state),
  });

  const answered = asked.filter(({ id }) => id in answers).length;
  /** @type {Words} */
  const words = { answered };
  if (answered && answeredOn) words.day = withYear(answeredOn);
  /** @type {Record<string, Words[]>} */
  const rows = {};
  const tell = (/** @type {string} */ name, /** @type {boolean} */ isTrue) => {
    if (isTrue) words[name] = true;
  };
  const tellScore = (
    /** @type {string} */ of,
    /** @type {import("./score.js").Fraction} */ low,
    /** @type {import("./score.js").Fraction} */ high,
  ) => {
    const [lowest, highest] = [low, high].map(roundedDown);
    words[`score${of}`] = lowest;
    words[`upper${of}`] = highest;
    tell(`interval${of}`, highest > lowest);
  };

  words[express ? "express" : total ? "total" : "partial"] = true;
  if (words.total && total) {
    words[`level:${shownLevel}`] = true;
    tellScore("", total.score, total.upper);
  }
  /** @type {string[]} */
  const doubtful = [];
  for (const { id, questions } of rules.gates) {
    const gate = gates.find((one) => one.id === id);
    if (!gate) continue;
    doubtful.push(...questions);
    tell(gate.fires ? `gate:${id}` : `gate-missing:${id}`, gate.lowers && "total" in words);
  }

  const best = fraction(rules.levels[rules.levels.length - 1].from);
  const [least, outOf] = rules.coverage;
  let lacking = 0;
  rules.dimensions.forEach(({ id, questions }, i) => {
    const { points, maximum, answered, applicable, score, upper } = dimensions[i];
    if (answered) [words[`points:${id}`], words[`maximum:${id}`]] = [points, maximum];
    if (score && upper) {
      const isSafe = !questions.some((question) => doubtful.includes(question.id));
      tellScore(`:${id}`, score, upper);
      if (isSafe && !express && !isLess(score, best)) words[`strong:${id}`] = words.strong = true;
    } else if (applicable) {
      words[`lacking:${id}`] = Math.max(Math.ceil((applicable * least) / outOf), 1) - answered;
      lacking += 1;
    } else words[`none:${id}`] = true;
    rows[`answers:${id}`] = questions.map(({ id }) => {
      const points = pointsOf(answers[id]);
      return { ...pairOf(id), ...(points !== null && { p: points }) };
    });
  });

  if (lacking && !express) words.lacking = lacking;

  for (const { id } of asked) {
    words[`q:${id}`] = texts.question(id);
    tell(`skipped:${id}`, !(id in answers));
    if (answers[id] === UNKNOWN) words[`unknown:${id}`] = words.unknowns = true;
  }
  // In the short version, what calls for no gesture; else the best few, if no dimension is strong.
  const good = asked.filter(({ id }) =>
    express
      ? answers[id] === rules.scale || answers[id] === NOT_APPLICABLE
      : !words.strong && Number(answers[id]) >= rules.scale - 1,
  );
  if (!express) good.sort((one, other) => Number(answers[other.id]) - Number(answers[one.id]));
  rows.good = good.slice(0, express ? asked.length : MOST_GOOD).map(({ id }) => pairOf(id));
  tell("strong", good.length > 0);

  const size = profile.taille?.[0];
  for (const figure of figures(rules, answers, size)) {
    words[`figure:${figure.id}`] = figure.outOf100;
    tell(`own:${figure.id}`, figure.size === size);
    words[`${figure.you}:${figure.id}`] = true;
  }

  const tutorials = tutorialsLink(rules, dimensions);
  if (tutorials) words.tutorials = tutorials;

  const advised = [...first, ...later];
  const idsOf = (/** @type {typeof first} */ advice) => advice.map(({ id }) => id);
  rows.advice = advised.map(({ id, question }) => ({
    id,
    ...pairOf(question),
    ...(plan[id] && { planned: true }),
  }));
  rows.plan = planned(state, idsOf(advised), texts.gesture);
  tell("plan", rows.plan.length > 0);
  tell("dated", rows.plan.some(({ day }) => day));
  tell("gestures", advised.length > 0);
  tell(`first:${first.length}`, first.length > 0);
  if (later.length) words.later = later.length;
  const left = asked.length - answered;
  if (!advised.length && left) words.left = left;
  tell("perfect", isBest(rules, asked, answers));
  tell("apart", asked.some(({ id }) => answers[id] === NOT_APPLICABLE));
  return { words, rows, advice: { first: idsOf(first), later: idsOf(later) } };
}

/**
 * @param {Rules} rules
 * @param {import("./answers.js").Question[]} asked
 * @param {import("./answers.js").Answers} answers
 * @returns {boolean} whether all are answered, and as well as can be where they apply
 */
function isBest({ scale }, asked, answers) {
  const applicable = asked.filter(({ id }) => answers[id] !== NOT_APPLICABLE);
  return applicable.length > 0 && applicable.every(({ id }) => answers[id] === scale);
}

/**
 * @param {HTMLElement} root
 * @param {string} none what stands for no answer
 * @param {Map<string, HTMLElement>} cards
 * @returns {Texts} read where they stand once; those of the form come last, after a number
 */
function textsOf(root, none, cards) {
  const lastOf = (/** @type {Element | null | undefined} */ place) =>
    place?.lastChild?.textContent?.trim() ?? "";
  return {
    question: (id) => lastOf(root.querySelector(`[data-tu-question="${id}"] legend`)),
    answer: (id, { answers }) => {
      const input = root.querySelector(`[name="${id}"][value="${answers[id]}"]`);
      return id in answers ? lastOf(input?.closest("label")) : none;
    },
    gesture: (id) => cards.get(id)?.querySelector("h4")?.textContent ?? "",
  };
}

/**
 * @param {Element} template
 * @returns {DocumentFragment}
 */
function copyOf(template) {
  const { content } = /** @type {HTMLTemplateElement} */ (template);
  return /** @type {DocumentFragment} */ (content.cloneNode(true));
}

/**
 * @param {ParentNode} place
 * @param {string} name
 * @returns {HTMLElement[]} the elements of that name, in the order of the page
 */
function all(place, name) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(`[data-tu-${name}]`))];
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @returns {string} what it is called
 */
function named(element, name) {
  return /** @type {string} */ (element.dataset[`tu${name}`]);
}
