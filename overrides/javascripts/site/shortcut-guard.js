/** Material's own single-key shortcuts: previous page, next page, search. */
const KEYS = new Set(["p", ",", "n", ".", "f", "s", "/"]);

const INPUTS_WITHOUT_TEXT = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
]);

/**
 * Stops Material's single-key shortcuts: from a radio button, « n » would leave the page and its
 * answers (RGAA 12.10, WCAG 2.1.4). Once search is open, keys go to its field as usual.
 */
export function guardShortcuts() {
  addEventListener(
    "keydown",
    (event) => {
      const searching = document.querySelector("input[data-md-toggle=search]:checked");
      const focused = document.activeElement;
      if (!searching && isShortcut(event) && !takesLetters(focused)) {
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
}

/**
 * Says whether a key pressed would act as one of Material's single-key shortcuts.
 *
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">} press
 * @returns {boolean}
 */
export function isShortcut({ key, ctrlKey, metaKey, altKey }) {
  return !ctrlKey && !metaKey && !altKey && KEYS.has(key.toLowerCase());
}

/**
 * Says whether what has the focus takes letters: a text field, a list, an editable area.
 *
 * @param {Pick<Element, "tagName"> & { type?: string, isContentEditable?: boolean } | null} focused
 * @returns {boolean}
 */
export function takesLetters(focused) {
  if (focused === null) return false;
  if (focused.isContentEditable) return true;
  if (focused.tagName === "INPUT") return !INPUTS_WITHOUT_TEXT.has(focused.type ?? "text");
  return focused.tagName === "TEXTAREA" || focused.tagName === "SELECT";
}
