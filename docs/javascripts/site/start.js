import { mountTool } from "../shared/mount.js";
import { mountCopyButtons } from "./copy-buttons.js";
import { mountDefinitions } from "./definitions.js";
import { mendAddress } from "./mend-address.js";
import { abandonSearch, mountSearchToggle } from "./search-toggle.js";
import { guardShortcuts } from "./shortcut-guard.js";
import { mountUnfolding } from "./unfolding.js";

for (const mount of [
  guardShortcuts,
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

const header = document.querySelector(".tu-header");
if (header instanceof HTMLElement) {
  mountTool(import.meta.url, header, mountSearchToggle, abandonSearch);
}
