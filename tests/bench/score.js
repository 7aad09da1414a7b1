/**
 * Reads the rules of a questionnaire, prints the microseconds that one score of all its answers
 * takes, the programme being warm.
 */
import { readFileSync } from "node:fs";
import { questionsOf } from "../../overrides/javascripts/questionnaire/answers.js";
import { score } from "../../overrides/javascripts/questionnaire/score.js";

const TIMES = 20_000;
const rules = JSON.parse(readFileSync(0, "utf8"));
const answers = Object.fromEntries(
  questionsOf(rules).map(({ id }, rank) => [id, rank % (rules.scale + 1)]),
);

let start = 0;
for (let time = -TIMES; time < TIMES; time += 1) {
  if (time === 0) start = performance.now();
  score(rules, answers);
}
console.log((1000 * (performance.now() - start)) / TIMES);
