import { printsWhatIsFolded } from "../shared/newer.js";

/** Opens what is folded while the page is printed, where the style sheet cannot. */
export function mountUnfolding() {
  if (printsWhatIsFolded()) return;
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details")) {
      if (folded.open) continue;
      folded.open = true;
      unfolded.push(folded);
    }
  });
  addEventListener("afterprint", () => {
    for (const folded of unfolded) folded.open = false;
    unfolded = [];
  });
}
