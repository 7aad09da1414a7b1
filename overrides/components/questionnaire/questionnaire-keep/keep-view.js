import { fromFile, fromLink, toFile, toLink } from "../../../javascripts/questionnaire/codec.js";
import { isEmpty } from "../../../javascripts/questionnaire/state.js";
import { addressToGive } from "../../../javascripts/shared/address.js";
import { calendar } from "../../../javascripts/shared/calendar.js";
import { withYear } from "../../../javascripts/shared/days.js";
import { find, findAll } from "../../../javascripts/shared/dom.js";
import { download } from "../../../javascripts/shared/download.js";
import { newMark } from "../../../javascripts/shared/mark.js";
import { fill, told } from "../../../javascripts/shared/words.js";

/**
 * @typedef {import("../../../javascripts/questionnaire/answers.js").State} State
 * @typedef {import("../../../javascripts/questionnaire/codec.js").Reading} Reading
 */

/** A file of ours is shorter: the rest of a longer one is not even read, in octets. */
const ENOUGH = 65 * 1024;

/**
 * Mounts what takes the result out of the page, and what takes it back: file, link, text, paper,
 * calendar. What comes in is read by the codec, told in a sentence, and replaces nothing unasked.
 *
 * @param {HTMLElement} root
 * @param {import("../../../javascripts/questionnaire/answers.js").Rules} rules
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 */
export function mountKeep(root, rules, store) {
  const dialog = find(root, "dialog", HTMLDialogElement);
  const [link, copy] = ["link", "copy"].map((name) => find(root, name));
  const published = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const address = () => addressToGive(location, published ?? undefined);

  /** @type {(words: import("../../../javascripts/shared/words.js").Words) => Promise<string>} */
  const ask = (words) => {
    fill(dialog, words);
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    });
  };

  /** @type {(read: Reading, own: State, replace: boolean) => Promise<boolean>} */
  const isWanted = async ({ state, dropped, isOlder }, own, replace) => {
    if (!replace && dropped.length === 0 && !isOlder) return true;
    const answer = await ask({
      own: Object.keys(own.answers).length,
      given: Object.keys(state.answers).length,
      ...told({
        replace,
        dropped: dropped.length,
        older: isOlder,
        day: state.answeredOn && withYear(state.answeredOn),
      }),
    });
    return !replace || answer !== "";
  };

  const adopt = (
    /** @type {State} */ { wholePage: _, ...given },
    /** @type {boolean} */ isSame,
  ) => {
    // The same answers are of the same person: the events of their plan are the same too.
    const mark = isSame ? store.get().mark : null;
    store.change((draft) => Object.assign(draft, given, { mark }));
  };

  /** @type {(read: Reading | import("../../../javascripts/questionnaire/codec.js").Refused, isLink?: boolean) => Promise<void>} */
  const take = async (read, isLink = false) => {
    if ("refused" in read) return void ask({ [read.refused]: true });
    const own = store.get();
    // A link to the result on the screen brings nothing new, and knows nothing of the plan.
    const isSame = toLink(rules, own) === toLink(rules, read.state);
    const isOwn = isLink && isSame;
    if (!(await isWanted(read, own, !isOwn && !isEmpty(own)))) return;
    if (!isOwn) adopt(read.state, isSame);
    location.hash = "resultat";
    find(root, "result").querySelector("h2")?.focus();
  };

  const followLink = () => {
    const read = fromLink(rules, location.hash);
    if (!read) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    take(read, true);
  };

  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) dialog.close(target.value);
  });
  for (const button of findAll(root, "open")) {
    const input = button.nextElementSibling;
    if (!(input instanceof HTMLInputElement)) continue;
    button.addEventListener("click", () => input.click());
    input.addEventListener("change", async () => {
      const file = input.files?.[0];
      const text = await file
        ?.slice(0, ENOUGH)
        .text()
        .catch(() => "");
      input.value = "";
      if (text !== undefined) take(fromFile(rules, text));
    });
  }
  find(root, "save").addEventListener("click", () => {
    const state = store.get();
    const name = state.answeredOn ? `${rules.id}-${state.answeredOn}` : rules.id;
    download(`${name}.json`, "application/json", toFile(rules, state));
  });
  find(root, "calendar").addEventListener("click", () => {
    const mark = store.get().mark ?? newMark();
    store.change((draft) => (draft.mark = mark));
    const days = Object.entries(store.get().plan).flatMap(([id, { done, on }]) => {
      const text = root.querySelector(`[data-tu-advice="${id}"] h4`)?.textContent;
      return on && !done && text ? [{ id, day: on, text }] : [];
    });
    download(`${rules.id}.ics`, "text/calendar", calendar(days, mark, new Date()));
  });
  find(root, "print-result").addEventListener("click", () => print());

  // The texts to copy are made when they are asked for, just before the button reads them.
  const prepare = (/** @type {Event} */ { target }) => {
    if (target === link) link.dataset.copy = address() + toLink(rules, store.get());
    if (target === copy) copy.dataset.copy = textOf(root) + address();
  };
  root.addEventListener("click", prepare, true);
  addEventListener("hashchange", followLink);
  followLink();
}

/**
 * @param {HTMLElement} root
 * @returns {string} what the result says as it is shown, without what can be ticked
 */
function textOf(root) {
  let text = "";
  root.toggleAttribute("data-tu-copying", true);
  try {
    for (const part of findAll(root, "text")) {
      if (part.getClientRects().length) text += `${part.innerText}\n\n`;
    }
  } finally {
    root.toggleAttribute("data-tu-copying", false);
  }
  return text;
}
