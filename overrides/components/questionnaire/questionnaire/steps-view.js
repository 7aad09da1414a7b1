import { dataOf, find, findAll } from "../../../javascripts/shared/dom.js";
import { nameIn } from "../../../javascripts/shared/fragment.js";
import { questionsShown } from "../questionnaire-form/form-view.js";

const START = "debut";
const RESULT = "resultat";

/**
 * Shows the screen that the address names after « # »: the start, a theme or one of its questions,
 * the result. « Back », « forward » and links work by themselves.
 *
 * @param {HTMLElement} root
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 * @param {{ arriveAt: (step: HTMLElement, place: number, count: number) => void }} progress
 * @param {{ show: () => void, hide: () => void }} result
 * @returns {() => void} what moves the focus to the heading of the screen
 */
export function mountSteps(root, store, progress, result) {
  const form = find(root, "form");
  const steps = findAll(form, "step");
  const parts = findAll(root, "on");
  const moves = find(form, "moves");
  const [previous, next, finish] = moves.querySelectorAll("button");

  let id = "";
  /** @returns {boolean} whether the address names a screen: other fragments are of the page */
  const follow = () => {
    const named = nameIn(location.hash);
    const target = document.getElementById(named);
    const isScreen = ["", START, RESULT].includes(named) || (target && form.contains(target));
    if (isScreen) id = named;
    return Boolean(isScreen);
  };

  const read = () => {
    const target = document.getElementById(id);
    const named = steps.find((step) => step.contains(target));
    const inUse = steps.filter((step) => isInUse(step, store));
    const step = named && inUse.includes(named) ? named : inUse[0];
    const asking = named ? "form" : "start";
    /** @type {"start" | "form" | "result"} */
    const view = id === RESULT ? "result" : asking;
    return { view, step, inUse, target, isWhole: store.get().wholePage };
  };

  const showMoves = (/** @type {ReturnType<typeof read>} */ { step, inUse, isWhole }) => {
    const place = inUse.indexOf(step);
    previous.hidden = isWhole || place === 0;
    finish.hidden = !isWhole && place < inUse.length - 1;
    next.hidden = !finish.hidden;
    progress.arriveAt(step, place, inUse.length);
  };

  const show = () => {
    const screen = read();
    const { view, step, inUse, isWhole } = screen;
    root.dataset.view = view;
    for (const part of parts) part.toggleAttribute("data-tu-off", dataOf(part, "on") !== view);
    for (const each of steps) {
      const isShown = isWhole ? inUse.includes(each) : each === step;
      each.toggleAttribute("data-tu-off", !isShown);
    }
    showMoves(screen);
    if (view === "result") result.show();
    else result.hide();
  };

  const focus = () => {
    const { view, step, target, isWhole } = read();
    const screens = { start: root, form: step, result: find(root, "result") };
    const question = view === "form" ? target?.closest("fieldset") : null;
    const focused = question ? fieldOf(question) : screens[view].querySelector("[tabindex='-1']");
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    const top = view === "form" && !isWhole ? form : screens[view];
    (question ?? top).scrollIntoView();
  };

  moves.addEventListener("click", ({ target }) => {
    const { step, inUse } = read();
    const place = inUse.indexOf(step);
    if (target === previous) location.hash = inUse[place - 1].id;
    if (target === next) location.hash = inUse[place + 1].id;
    if (target === finish) location.hash = RESULT;
  });
  addEventListener("hashchange", () => {
    if (!follow()) return;
    show();
    focus();
  });
  let { express, wholePage } = store.get();
  store.subscribe((state) => {
    if (state.express === express && state.wholePage === wholePage) return;
    ({ express, wholePage } = state);
    show();
  });

  follow();
  show();
  if (root.dataset.view !== "start") focus();
  moves.hidden = false;
  return focus;
}

/**
 * @param {HTMLElement} step
 * @param {import("../../../javascripts/questionnaire/state.js").Store} store
 * @returns {boolean} whether the chosen version asks something in it
 */
function isInUse(step, store) {
  return !dataOf(step, "dimension") || questionsShown(step, store.get()).length > 0;
}

/**
 * @param {Element} question
 * @returns {HTMLInputElement | undefined} its field that is ticked, or the first
 */
function fieldOf(question) {
  const inputs = [...question.querySelectorAll("input")];
  return inputs.find(({ checked }) => checked) ?? inputs[0];
}
