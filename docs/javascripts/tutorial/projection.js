import { nameIn } from "../shared/fragment.js";
import { cutIntoScreens, placeAfter } from "./screens.js";

const ADDRESS = "projection";
const HEADINGS = "h1, h2, h3, h4";
const CONTROLS = "input, select, textarea";

/** How many screens forward a key goes. */
const MOVES = new Map([
  ["ArrowRight", 1],
  ["PageDown", 1],
  ["ArrowLeft", -1],
  ["PageUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/**
 * Shows the page on a wall, a screen at a time: marks what the screen leaves out, which the style
 * sheet hides. Nothing is moved nor copied, so that nothing is lost.
 */
export function mountProjection() {
  const page = document.getElementById("contenu");
  const button = /** @type {HTMLButtonElement | null} */ (
    document.querySelector("[data-tu-project]")
  );
  const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-tu-projection]"));
  if (!page || !button || !bar) return;

  const [number, count, title] = bar.querySelectorAll("span");
  const [previous, next, quit] = bar.querySelectorAll("button");

  /** @type {HTMLElement[]} */
  let blocks = [];
  /** @type {import("./screens.js").Screen[]} */
  let screens = [];
  let place = 0;
  let goBack = () => {};

  const show = (/** @type {number} */ to) => {
    place = to;
    const screen = screens[place];
    blocks.forEach((block, each) => {
      const isOwn = screen.blocks.includes(each);
      block.toggleAttribute("data-tu-above", !isOwn && each === screen.step);
      block.toggleAttribute("data-tu-off", !isOwn && each !== screen.step);
    });
    number.textContent = String(place + 1);
    title.textContent = screen.title;
    previous.ariaDisabled = String(place === 0);
    next.ariaDisabled = String(place === screens.length - 1);
    // What the address named is shown no more, and a link to it leads there again.
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
    scrollTo(0, 0);
    focusOnScreen();
  };

  const firstBlock = () => blocks[screens[place].blocks[0]];

  const focusOnScreen = () => {
    const focused = headingOf(firstBlock()) ?? firstBlock();
    focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
  };

  const go = (/** @type {number} */ move) => {
    const to = placeAfter(move, place, screens.length);
    if (to !== place) show(to);
  };

  const start = () => {
    if (!bar.hidden) return;
    goBack = remember();
    document.documentElement.toggleAttribute("data-tu-projecting", true);
    bar.hidden = false;
    // What takes no room, like the definitions, makes no screen.
    blocks = /** @type {HTMLElement[]} */ ([
      ...page.querySelectorAll(":scope > .tu-prose > *"),
    ]).filter((block) => block.offsetHeight > 0);
    screens = cutIntoScreens(blocks.map(read));
    count.textContent = String(screens.length);
    show(0);
    askForFullscreen();
  };

  const stop = () => {
    if (bar.hidden) return;
    document.documentElement.toggleAttribute("data-tu-projecting", false);
    bar.hidden = true;
    for (const block of blocks) {
      block.removeAttribute("data-tu-above");
      block.removeAttribute("data-tu-off");
    }
    if (place === 0) return goBack();
    focusOnScreen();
    firstBlock().scrollIntoView();
  };

  // The window has its size back before the page finds its place again.
  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else stop();
  };

  const follow = () => {
    const named = nameIn(location.hash);
    if (named === ADDRESS) start();
    if (bar.hidden) return;
    const target = document.getElementById(named);
    const block = blocks.findIndex((each) => each.contains(target));
    const to = screens.findIndex((screen) => screen.blocks.includes(block));
    if (to < 0) return;
    show(to);
    if (target !== firstBlock()) target?.scrollIntoView();
  };

  addEventListener("keydown", (event) => {
    if (bar.hidden || event.defaultPrevented || isModified(event)) return;
    const target = /** @type {Element} */ (event.target);
    const move = MOVES.get(event.key);
    // An open definition takes the key first.
    if (event.key === "Escape" && !document.querySelector(":popover-open")) leave();
    if (move === undefined || target.closest(CONTROLS)) return;
    event.preventDefault();
    go(move);
  });
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) stop();
  });
  addEventListener("hashchange", follow);
  button.addEventListener("click", start);
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  quit.addEventListener("click", leave);

  document.body.append(bar); // below all the rest, in the order of the Tab key as on the screen
  button.hidden = false;
  follow();
}

/**
 * @param {HTMLElement} block
 * @returns {import("./screens.js").Block} whose title is what is seen of it, without its permalink
 */
function read(block) {
  return { role: roleOf(block), title: headingOf(block)?.innerText ?? "" };
}

/**
 * @param {HTMLElement} block
 * @returns {import("./screens.js").Role}
 */
function roleOf(block) {
  if (block.matches("h2")) return "step";
  if (block.matches("h3, .tu-words")) return "part";
  return block.matches(".tu-exercise, .tu-comparison") ? "alone" : "more";
}

/**
 * @param {HTMLElement} block
 * @returns {HTMLElement | null} the heading that it is, or the first that it holds
 */
function headingOf(block) {
  return block.matches(HEADINGS) ? block : block.querySelector(HEADINGS);
}

/** @returns {() => void} what brings the visitor back to the place and the focus of now */
function remember() {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const [left, top] = [scrollX, scrollY];
  return () => {
    focused?.focus({ preventScroll: true });
    scrollTo(left, top);
  };
}

/** Refused without a gesture, or by the browser: the page is then projected in its window. */
async function askForFullscreen() {
  try {
    await document.documentElement.requestFullscreen();
  } catch {}
}

/** @param {KeyboardEvent} press */
function isModified({ ctrlKey, metaKey, altKey, shiftKey }) {
  return ctrlKey || metaKey || altKey || shiftKey;
}
