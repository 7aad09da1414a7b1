import { dataOf, find } from "../shared/dom.js";
import { mountTool } from "../shared/mount.js";
import { browserStorage, createDrawer } from "../shared/storage.js";
import { mountChecklist } from "./checklist-view.js";
import { mountKept } from "./kept-view.js";
import { askedOn } from "./page.js";
import { mountPositioning } from "./positioning-view.js";
import { abandonProjection, mountProjection } from "./projection.js";
import { mountQuiz } from "./quiz-view.js";
import { createStore } from "./store.js";
import { mountTomorrow } from "./tomorrow-view.js";

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
