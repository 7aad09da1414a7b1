import { nameIn } from "../shared/fragment.js";
import { printsWhatIsFolded } from "../shared/newer.js";

/** Opens the band that the address names, or the one that holds what it names. */
export function mountReveal() {
  const reveal = () => {
    const named = document.getElementById(nameIn(location.hash));
    const folded = named?.closest("details");
    if (!folded || folded.open) return;
    folded.open = true;
    named?.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}

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
