import { find, findAll } from "../../../javascripts/shared/dom.js";
import { nameIn } from "../../../javascripts/shared/fragment.js";
import { mountTool } from "../../../javascripts/shared/mount.js";

const triage = document.querySelector("[data-tu-triage]");
if (triage instanceof HTMLElement) mountTool(import.meta.url, triage, mount);

/**
 * Shows one question, or one card, at a time: the one that the address names after « # », else the
 * first. The answers are links of the page, so that « back » and shared links work by themselves.
 * Those that led here stand above, each leading back to its question.
 *
 * @param {HTMLElement} triage
 */
function mount(triage) {
  const steps = findAll(triage, "step");
  const start = find(triage, "start");
  const index = find(triage, "index");
  const trail = find(triage, "trail");
  /** @type {HTMLAnchorElement[]} */
  let answers = [];

  const show = () => {
    const named = steps.find((step) => step.id === nameIn(location.hash));
    const current = named ?? start;
    for (const step of steps) step.hidden = step !== current;
    tell(current);
    return current;
  };

  const tell = (/** @type {HTMLElement} */ current) => {
    const again = answers.findIndex((answer) => current.contains(answer));
    if (again >= 0) answers = answers.slice(0, again);
    else if (nameIn(answers[answers.length - 1]?.hash ?? "") !== current.id) answers = [];
    trail.hidden = answers.length === 0;
    trail.firstElementChild?.replaceChildren(...answers.map(backTo));
  };

  triage.addEventListener("click", (event) => {
    const answer = event.target instanceof Element && event.target.closest(".tu-triage__option");
    if (answer instanceof HTMLAnchorElement) answers.push(answer);
  });
  addEventListener("hashchange", () => show().focus());
  index.hidden = true;
  show();
}

/**
 * @param {HTMLAnchorElement} answer
 * @returns {HTMLLIElement} the same words, leading to the question that they answer
 */
function backTo(answer) {
  const link = document.createElement("a");
  link.href = `#${answer.closest("[data-tu-step]")?.id}`;
  link.textContent = answer.textContent;
  const item = document.createElement("li");
  item.className = "tu-path__item";
  item.append(link);
  return item;
}
