import { emptyState } from "../../../javascripts/questionnaire/answers.js";
import { createStore } from "../../../javascripts/questionnaire/state.js";
import { find } from "../../../javascripts/shared/dom.js";
import { mountTool } from "../../../javascripts/shared/mount.js";
import { browserStorage, createDrawer } from "../../../javascripts/shared/storage.js";
import { mountProgress } from "../progress/progress-view.js";
import { mountForm } from "../questionnaire-form/form-view.js";
import { mountKeep } from "../questionnaire-keep/keep-view.js";
import { mountSaving, restore } from "../questionnaire-notices/saving-view.js";
import { mountStart } from "../questionnaire-start/start-view.js";
import { mountResult } from "../result/result-view.js";
import { mountSteps } from "./steps-view.js";

const WIDE = "(min-width: 64em)";

const root = document.querySelector("[data-tu-questionnaire]");
if (root instanceof HTMLElement) mountTool(import.meta.url, root, mount);

/** @param {HTMLElement} root */
function mount(root) {
  const rules = JSON.parse(find(root, "rules").textContent ?? "");
  // Sites of one host share its storage: the path tells them, and their questionnaires, apart.
  const drawer = createDrawer(browserStorage(), `trait-d-union:${location.pathname}:1`);
  const reading = restore(rules, drawer);
  const kept = reading && "state" in reading ? reading : null;
  const store = createStore(
    kept?.state ?? { ...emptyState(), wholePage: matchMedia(WIDE).matches },
  );

  mountForm(root, store);
  const result = mountResult(root, rules, store);
  const focus = mountSteps(root, store, mountProgress(root, store), result);
  mountSaving(root, rules, store, drawer, focus);
  mountStart(root, store);
  mountKeep(root, rules, store);
  find(root, "unread").hidden = reading === null || kept !== null;
  find(root, "older").hidden = !kept?.isOlder;
}
