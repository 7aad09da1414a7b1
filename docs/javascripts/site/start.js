import { mountCopyButtons } from "./copy-buttons.js";
import { mendAddress } from "./mend-address.js";
import { mountSearchToggle } from "./search-toggle.js";
import { guardShortcuts } from "./shortcut-guard.js";

for (const mount of [guardShortcuts, mountSearchToggle, mountCopyButtons, mendAddress]) {
  try {
    mount();
  } catch (error) {
    console.error(error);
  }
}
