import { mountTool } from "../../../javascripts/shared/mount.js";
import { mendAddress } from "../../../javascripts/site/mend-address.js";
import { mountReveal, mountUnfolding } from "../../../javascripts/site/unfolding.js";
import { mountCopyButtons } from "../copy-button/copy-buttons.js";
import { mountDefinitions } from "../definitions/definitions-view.js";
import { mountDays } from "../freshness-badge/days.js";
import { abandonSearch, mountSearch } from "../search/opener.js";

for (const mount of [
  mountCopyButtons,
  mendAddress,
  mountDays,
  mountDefinitions,
  mountReveal,
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
  mountTool(import.meta.url, header, mountSearch, abandonSearch);
}
