/**
 * What a block of the page does to the screens: it begins a step, or a part of one, it takes a
 * screen for itself, or it goes on with the screen before.
 *
 * @typedef {"step" | "part" | "alone" | "more"} Role
 * @typedef {{ role: Role, title: string }} Block whose title is empty when it has none
 * @typedef {{ blocks: number[], step: number | null, title: string }} Screen its blocks, and the
 *   one that begins its step, by their place in the page
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
