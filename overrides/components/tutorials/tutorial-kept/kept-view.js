import { find } from "../../../javascripts/shared/dom.js";
import { say } from "../../../javascripts/shared/said.js";
import {
  emptyProgress,
  fromText,
  isEmpty,
  toText,
} from "../../../javascripts/tutorials/progress.js";

/**
 * Says whether the device keeps the answers, erases them, and takes them back until something else
 * is answered.
 *
 * @param {ParentNode} root
 * @param {import("../../../javascripts/tutorials/progress.js").Asked} asked
 * @param {import("../../../javascripts/tutorials/store.js").Store} store
 */
export function mountKept(root, asked, store) {
  const place = find(root, "keeping");
  const [kept, refused, erase, erased, undo] = ["kept", "refused", "erase", "erased", "undo"].map(
    (name) => find(place, name),
  );

  /** @type {string | null} */
  let before = null;
  erase.addEventListener("click", () => {
    const text = toText(store.get());
    store.change((draft) => Object.assign(draft, emptyProgress()));
    before = text;
    show(store.get());
    undo.focus();
    say(place, erased.querySelector("p")?.textContent ?? "");
  });
  undo.addEventListener("click", () => {
    const text = before;
    store.change((draft) => Object.assign(draft, fromText(asked, text)));
    erase.focus();
    say(place, "Vos réponses sont revenues.");
  });

  const show = (
    /** @type {import("../../../javascripts/tutorials/progress.js").Progress} */ progress,
  ) => {
    const isBlank = isEmpty(progress);
    if (!isBlank) before = null;
    kept.hidden = isBlank || !store.isKept();
    erase.hidden = isBlank;
    erased.hidden = before === null;
    if (refused.hidden && !store.isKept()) say(place, refused.textContent ?? "");
    refused.hidden = store.isKept();
  };
  store.subscribe(show);
}
