import { find, findAll } from "../../../javascripts/shared/dom.js";
import { nameIn } from "../../../javascripts/shared/fragment.js";
import { isDefinitionOpen } from "../../../javascripts/shared/newer.js";
import {
  cutIntoScreens,
  cutIntoViews,
  placeAfter,
  viewAfter,
} from "../../../javascripts/tutorials/screens.js";
import { linesOf } from "./lines.js";

const ADDRESS = "projection";
const HEADINGS = "h1, h2, h3, h4";
const CONTROLS = "input, select, textarea";

/** How many views forward a key goes, be it pressed on a keyboard or sent by a clicker. */
const MOVES = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["PageDown", 1],
  [" ", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["PageUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/** What keeps a key for itself; any other key is kept by any control. */
const KEEPERS = new Map([
  [" ", `button, summary, ${CONTROLS}`],
  ["PageDown", "select, textarea"],
  ["PageUp", "select, textarea"],
]);

/**
 * Shows the page on a wall, a screen at a time: marks what the screen leaves out, which the style
 * sheet hides. Nothing is moved nor copied, so that nothing is lost. A screen taller than the
 * window is scrolled, a view after the other, before it is changed.
 */
export function mountProjection() {
  const page = document.getElementById("contenu");
  const [button] = findAll(document, "project");
  const [bar] = findAll(document, "projection");
  if (!page || !button || !bar) return;

  const [number, count, title] = bar.querySelectorAll("span");
  const [previous, next, quit] = bar.querySelectorAll("button");
  const sign = find(bar, "more");

  /** @type {HTMLElement[]} */
  let blocks = [];
  /** @type {import("../../../javascripts/tutorials/screens.js").Screen[]} */
  let screens = [];
  let place = 0;
  let width = innerWidth;
  /** @type {Node | undefined} what stands at the top of a view that is not the first */
  let held;
  let goBack = () => {};

  const linesOfScreen = () =>
    blocks.filter((block) => !block.hasAttribute("data-tu-off")).flatMap(linesOf);

  const viewsOf = (/** @type {import("./lines.js").Line[]} */ lines) => {
    const { clientHeight, scrollHeight } = document.documentElement;
    const covers = [bar, sign].map((each) => each.getBoundingClientRect().top);
    return cutIntoViews(lines, Math.min(clientHeight, ...covers), scrollHeight - clientHeight);
  };

  /** Says what there is before and after the view. */
  const tell = () => {
    if (bar.hidden) return;
    const lines = linesOfScreen();
    const views = viewsOf(lines);
    const [before, after] = [-1, 1].map((move) => viewAfter(move, scrollY, views));
    sign.style.visibility = after === undefined ? "hidden" : "";
    const isLast = place === screens.length - 1;
    previous.setAttribute("aria-disabled", String(place === 0 && before === undefined));
    next.setAttribute("aria-disabled", String(isLast && after === undefined));
    const first = lines.find(({ top }) => top + 1 >= scrollY);
    held = before === undefined ? undefined : first?.node;
  };

  const scrollToView = (/** @type {number} */ top) => {
    scrollTo(0, top);
    tell();
  };

  const show = (/** @type {number} */ to, isFromItsEnd = false) => {
    place = to;
    const screen = screens[place];
    blocks.forEach((block, each) => {
      const isOwn = screen.blocks.includes(each);
      block.toggleAttribute("data-tu-above", !isOwn && each === screen.step);
      block.toggleAttribute("data-tu-off", !isOwn && each !== screen.step);
    });
    number.textContent = String(place + 1);
    title.textContent = screen.title;
    // What the address named is shown no more, and a link to it leads there again.
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
    focusOnScreen();
    scrollToView(isFromItsEnd ? Math.max(...viewsOf(linesOfScreen())) : 0);
  };

  const firstBlock = () => blocks[screens[place].blocks[0]];

  const focusOnScreen = () => {
    const focused = headingOf(firstBlock()) ?? firstBlock();
    focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
  };

  const go = (/** @type {number} */ move) => {
    const view = viewAfter(move, scrollY, viewsOf(linesOfScreen()));
    if (view !== undefined && Number.isFinite(move)) return scrollToView(view);
    const to = placeAfter(move, place, screens.length);
    // Back on the screen before, the room sees what it saw last: a key too many is undone by one.
    if (view !== undefined || to !== place) show(to, move === -1 || move === Infinity);
  };

  // In a window of another width lines are others: what the view began with still begins it.
  const hold = () => {
    const [line] = held && width !== innerWidth ? linesOf(held) : [];
    width = innerWidth;
    if (line && !bar.hidden) scrollToView(line.top);
    else tell();
  };

  const start = () => {
    if (!bar.hidden) return;
    goBack = remember();
    document.documentElement.toggleAttribute("data-tu-projecting", true);
    bar.hidden = false;
    blocks = [...page.querySelectorAll(":scope > .tu-prose > *")].filter(takesRoom);
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
    if (bar.hidden || isTaken(event)) return;
    // An open definition takes the key first.
    if (event.key === "Escape" && !isDefinitionOpen()) leave();
    const move = moveOf(event);
    if (move === 0) return;
    event.preventDefault();
    go(move);
  });
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) stop();
  });
  addEventListener("hashchange", follow);
  addEventListener("scroll", tell);
  addEventListener("resize", hold);
  new ResizeObserver(tell).observe(page); // an answer that opens makes the screen taller
  button.addEventListener("click", start);
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  quit.addEventListener("click", leave);

  document.body.append(bar); // below all the rest, in the order of the Tab key as on the screen
  button.hidden = false;
  follow();
}

/** Takes the projection off the screen for good, whatever state it is in. */
export function abandonProjection() {
  document.documentElement.removeAttribute("data-tu-projecting");
  for (const bar of findAll(document, "projection")) {
    bar.setAttribute("hidden", ""); // so that the keys are the browser's again, by the plainest means
    bar.remove();
  }
}

/**
 * @param {HTMLElement} block
 * @returns {import("../../../javascripts/tutorials/screens.js").Block} whose title is what is seen of it, without its permalink
 */
function read(block) {
  return { role: roleOf(block), title: headingOf(block)?.innerText ?? "" };
}

/**
 * @param {HTMLElement} block
 * @returns {import("../../../javascripts/tutorials/screens.js").Role}
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
  const focused = document.activeElement;
  const [left, top] = [scrollX, scrollY];
  return () => {
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    scrollTo(left, top);
  };
}

/** Refused without a gesture, or by the browser: the page is then projected in its window. */
async function askForFullscreen() {
  try {
    await document.documentElement.requestFullscreen();
  } catch {}
}

/**
 * @param {Element} block
 * @returns {block is HTMLElement} what takes no room, like the definitions, makes no screen
 */
function takesRoom(block) {
  return block instanceof HTMLElement && block.offsetHeight > 0;
}

/**
 * @param {KeyboardEvent} press
 * @returns {number} how many views forward it goes: none when what has the focus keeps the key
 */
function moveOf({ target, key, shiftKey }) {
  const move = MOVES.get(key) ?? 0;
  if (target instanceof Element && target.closest(KEEPERS.get(key) ?? CONTROLS)) return 0;
  return shiftKey ? -move : move;
}

/**
 * @param {KeyboardEvent} press
 * @returns {boolean} whether it is of something else: a control, or a shortcut
 */
function isTaken({ defaultPrevented, ctrlKey, metaKey, altKey, shiftKey, key }) {
  return defaultPrevented || ctrlKey || metaKey || altKey || (shiftKey && key !== " ");
}
