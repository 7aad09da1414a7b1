/** How long a button and the message say that a text is copied, in milliseconds. */
const SHOWN_FOR = 4000;

/** How much of a copied text the message shows, in characters. */
const SHOWN = 80;

const BUTTONS = "button[data-copy], button[data-copy-from]";

/**
 * Shows and mounts the copy buttons: `data-copy` holds the text to copy, or `data-copy-from` the id
 * of the element whose text is copied. Where the browser gives no clipboard they stay hidden.
 */
export function mountCopyButtons() {
  const buttons = document.querySelectorAll(BUTTONS);
  if (!buttons.length || !navigator.clipboard) return;

  const announce = addAnnouncement();
  // The page answers for its buttons: a tool that gives up puts copies in their place.
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest(BUTTONS);
    if (!(button instanceof HTMLButtonElement)) return;
    const text = textToCopy(button);
    try {
      await navigator.clipboard.writeText(text);
      announce(`Copié\u202f: ${text.slice(0, SHOWN)}${text.length > SHOWN ? "…" : ""}`);
      markCopied(button);
    } catch {
      announce("La copie n’a pas marché. Sélectionnez le texte et copiez-le.");
    }
  });
  for (const button of buttons) button.removeAttribute("hidden");
}

/**
 * A short value loses its non-breaking spaces: the program that it is pasted into may refuse them.
 *
 * @param {HTMLButtonElement} button
 */
function textToCopy(button) {
  const { copy, copyFrom } = button.dataset;
  if (copy !== undefined) return copy.replace(/[\u00a0\u202f]/g, " ");
  return document.getElementById(copyFrom ?? "")?.innerText.trim() ?? "";
}

/** @param {HTMLButtonElement} button */
function markCopied(button) {
  button.dataset.copied = "";
  setTimeout(() => delete button.dataset.copied, SHOWN_FOR);
}

/**
 * Adds to the page a line that assistive technologies read when it changes.
 *
 * @returns {(message: string) => void} shows a message there, for a while
 */
function addAnnouncement() {
  const line = document.createElement("p");
  line.className = "tu-announcement";
  line.setAttribute("role", "status");
  document.body.append(line);

  /** @type {ReturnType<typeof setTimeout>} */
  let clearing;
  return (message) => {
    clearTimeout(clearing);
    line.textContent = message;
    clearing = setTimeout(() => (line.textContent = ""), SHOWN_FOR);
  };
}
