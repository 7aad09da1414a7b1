/** The scripts of a trade, as they are written or as they are shipped. */
const OF_TRADE = /^.*\/(?:components|javascripts)\/[^/]+\//;

/**
 * Mounts a tool, and gives back the page without scripts when the browser fails it: while it mounts
 * or in whatever it does later. What its visitor has ticked stays ticked, and the sentence that
 * stands in the page for this (`data-tu-too-old`) says what happened. Until then the tool waits
 * (`data-tu-waits`): its sheet may put aside what it will.
 *
 * @param {string} script the address of the one that mounts it: what its trade throws is of this tool
 * @param {HTMLElement} root all that the tool changes
 * @param {(root: HTMLElement) => void} mount
 * @param {() => void} [leave] undoes what it changes outside of `root`
 */
export function mountTool(script, root, mount, leave = () => {}) {
  root.removeAttribute("data-tu-waits");
  const bare = document.importNode(root, true);
  const fields = fieldsIn(root);
  const [folder] = OF_TRADE.exec(script) ?? [script];
  let isMounted = false;

  const giveUp = () => {
    removeEventListener("error", listen);
    removeEventListener("unhandledrejection", listen);
    leave();
    for (const [i, field] of fieldsIn(bare).entries()) copyTick(fields[i], field);
    const sentence = bare.querySelector("[data-tu-too-old]");
    sentence?.removeAttribute("hidden");
    // What waits for scripts would keep its room.
    for (const waiting of bare.querySelectorAll("[hidden]")) waiting.remove();
    root.replaceWith(bare);
    if (isMounted && sentence instanceof HTMLElement) sentence.focus();
  };

  const listen = (/** @type {ErrorEvent | PromiseRejectionEvent} */ event) => {
    const places =
      "reason" in event ? event.reason?.stack : `${event.filename} ${event.error?.stack}`;
    if (String(places).includes(folder)) giveUp();
  };

  addEventListener("error", listen);
  addEventListener("unhandledrejection", listen);
  try {
    mount(root);
    isMounted = true;
  } catch (error) {
    console.error(error);
    giveUp();
  }
}

/** @param {Element} place */
function fieldsIn(place) {
  return [...place.querySelectorAll("input, select")].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
  );
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} from
 * @param {HTMLInputElement | HTMLSelectElement} to
 */
function copyTick(from, to) {
  if ("checked" in from && "checked" in to) to.checked = from.checked;
  else to.value = from.value;
}
