import { dataOf, find } from "../../../javascripts/shared/dom.js";
import { mountTool } from "../../../javascripts/shared/mount.js";
import { browserStorage, createDrawer } from "../../../javascripts/shared/storage.js";
import { askedOn } from "../../../javascripts/tutorials/page.js";
import { createStore } from "../../../javascripts/tutorials/store.js";
import { mountPositioning } from "../positioning/positioning-view.js";
import { abandonProjection, mountProjection } from "../projection/projection-view.js";
import { mountQuiz } from "../quiz-item/quiz-view.js";
import { mountChecklist } from "../tutorial-checklist/checklist-view.js";
import { mountKept } from "../tutorial-kept/kept-view.js";
import { mountTomorrow } from "../tutorial-tomorrow/tomorrow-view.js";

const root = document.getElementById("contenu");
if (root) mountTool(import.meta.url, root, mount, abandonProjection);

/** @param {HTMLElement} root */
function mount(root) {
  const tutorial = dataOf(find(root, "tutorial"), "tutorial");
  const asked = askedOn(root);
  // Sites of one host share its storage: the path of the tutorials tells them apart.
  const folder = new URL("..", location.href).pathname;
  const drawer = createDrawer(browserStorage(), `trait-d-union:${folder}:${tutorial}:1`);
  const store = createStore(asked, drawer);

  mountQuiz(root, asked.quiz, store);
  mountPositioning(root, store);
  mountChecklist(root, store);
  mountTomorrow(root, tutorial, store);
  mountKept(root, asked, store);
  // Another tab has written, or the browser shows the page again as it left it.
  addEventListener("storage", store.refresh);
  addEventListener("pageshow", store.refresh);
  mountProjection();
}
