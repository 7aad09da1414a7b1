import { mountCopyButtons } from "./copy-buttons.js";
import { mountDefinitions } from "./definitions.js";
import { mendAddress } from "./mend-address.js";
import { mountSearchToggle } from "./search-toggle.js";
import { guardShortcuts } from "./shortcut-guard.js";
import { mountUnfolding } from "./unfolding.js";

const header = /** @type {HTMLElement} */ (document.querySelector(".tu-header"));

for (const mount of [
  guardShortcuts,
  () => mountSearchToggle(header),
  mountCopyButtons,
  mendAddress,
  mountDefinitions,
  mountUnfolding,
]) {
  try {
    mount();
  } catch (error) {
    console.error(error);
  }
}
