import { mountTool } from "../../../javascripts/shared/mount.js";
import { mendAddress } from "../../../javascripts/site/mend-address.js";
import { guardShortcuts } from "../../../javascripts/site/shortcut-guard.js";
import { mountUnfolding } from "../../../javascripts/site/unfolding.js";
import { mountCopyButtons } from "../copy-button/copy-buttons.js";
import { mountDefinitions } from "../definitions/definitions-view.js";
import { abandonSearch, mountSearchToggle } from "../search/search-toggle.js";

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
