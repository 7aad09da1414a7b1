import { fromFragment, toFragment } from "./filter.js";
import { nameIn } from "./fragment.js";

/** Pause after the last change before the count is announced and the address follows, in milliseconds. */
const PAUSE = 250;

/**
 * Shows a filter, and keeps what it filters, the count of it and the address in step with it.
 *
 * @param {HTMLFormElement} form
 * @param {Readonly<Record<string, string>>} inAddress the name of each control in the address
 * @param {HTMLElement} count where what is shown is counted
 * @param {(criteria: import("./filter.js").Criteria) => string} show shows what answers, and
 *   returns the sentence that counts it
 */
export function mountFilter(form, inAddress, count, show) {
  const control = (/** @type {string} */ name) => {
    const found = form.elements.namedItem(name);
    if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
    throw new Error(name);
  };
  const names = Object.keys(inAddress);

  const chosen = () => Object.fromEntries(names.map((name) => [name, control(name).value]));

  const choose = (/** @type {string} */ name, /** @type {string} */ value) => {
    const list = control(name);
    list.value = list.type === "search" ? value : nameIn(value);
    if (list instanceof HTMLSelectElement && list.selectedIndex < 0) list.value = "";
  };

  const say = (/** @type {string} */ sentence) => {
    if (count.textContent !== sentence) count.textContent = sentence;
  };

  /** @type {ReturnType<typeof setTimeout>} */
  let pausing;
  const change = () => {
    const sentence = show(chosen());
    clearTimeout(pausing);
    pausing = setTimeout(() => {
      say(sentence);
      const fragment = toFragment(chosen(), inAddress, location.hash);
      history.replaceState(history.state, "", location.pathname + location.search + fragment);
    }, PAUSE);
  };

  const followAddress = () => {
    const criteria = fromFragment(location.hash, inAddress);
    for (const name of names) choose(name, criteria[name]);
    say(show(chosen()));
  };

  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    // Nobody sees what is hidden: it is not what they clear.
    for (const name of names) if (control(name).type !== "hidden") choose(name, "");
    change();
  });
  addEventListener("hashchange", followAddress);
  addEventListener("pageshow", followAddress);

  followAddress();
  form.hidden = false;
}
