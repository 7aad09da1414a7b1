/**
 * What a block of the page does to the screens: it begins a step, or a part of one, it takes a
 * screen for itself, or it goes on with the screen before.
 *
 * @typedef {"step" | "part" | "alone" | "more"} Role
 * @typedef {{ role: Role, title: string }} Block whose title is empty when it has none
 * @typedef {{ blocks: number[], step: number | null, title: string }} Screen its blocks, and the
 *   one that begins its step, by their place in the page
 * @typedef {{ top: number, bottom: number }} Line in pixels from the top of the page
 */

/**
 * Cuts a page into the screens that a room is shown, one after the other.
 *
 * @param {Block[]} blocks in the order of the page
 * @returns {Screen[]}
 */
export function cutIntoScreens(blocks) {
  /** @type {Screen[]} */
  const screens = [];
  /** @type {number | null} */
  let step = null;
  let heading = "";
  let isOpen = false;
  blocks.forEach(({ role, title }, place) => {
    if (role === "step") step = place;
    if (role === "step" || role === "part") heading = title;
    if (role === "more" && isOpen) screens[screens.length - 1].blocks.push(place);
    else screens.push({ blocks: [place], step, title: title || heading });
    isOpen = role !== "alone";
  });
  return screens;
}

/**
 * @param {number} move how many screens forward, or back; infinite to reach an end
 * @param {number} place that of the screen shown
 * @param {number} count of the screens
 * @returns {number} the place of the screen to show
 */
export function placeAfter(move, place, count) {
  return Math.max(0, Math.min(count - 1, place + move));
}

/**
 * Cuts a screen taller than the window into views. What a view cuts is whole in the next one; what
 * is taller than the window is shown from its top, a window at a time.
 *
 * @param {Line[]} lines of the screen
 * @param {number} height of the window, in pixels: what nothing covers
 * @param {number} end the top, in pixels, of the last view that there can be
 * @returns {number[]} the tops of the views, in order, from 0
 */
export function cutIntoViews(lines, height, end) {
  const views = [0];
  const goesBelow = (/** @type {Line} */ { bottom }) => bottom > views[views.length - 1] + height;
  while (views[views.length - 1] < end && lines.some(goesBelow)) {
    const view = views[views.length - 1];
    const cut = lines
      .filter(goesBelow)
      .map(({ top }) => top)
      .filter((top) => top > view);
    views.push(Math.min(end, view + Math.max(1, height), ...cut));
  }
  return views;
}

/**
 * @param {number} move how many views forward, or back: its sign alone counts
 * @param {number} top that of the window, in pixels; less than one is not a way to go
 * @param {number[]} views their tops, in order
 * @returns {number | undefined} the top of the nearest view on that side, if there is one
 */
export function viewAfter(move, top, views) {
  return move > 0
    ? views.find((view) => view > top + 1)
    : views.filter((view) => view < top - 1).pop();
}
