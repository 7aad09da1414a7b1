import assert from "node:assert/strict";
import { test } from "node:test";

import { advise } from "../../../../overrides/javascripts/questionnaire/advice.js";
import { score } from "../../../../overrides/javascripts/questionnaire/score.js";
import { answersOf, FILE, text } from "./questionnaires.js";

for (const rules of FILE.rules) {
  test(`the browser gives the vectors of « ${rules.id} » as the reference does`, () => {
    const vectors = FILE.vectors.filter(([id]) => id === rules.id);
    assert.ok(vectors.length > 100);
    for (const vector of vectors) {
      const [, written, wish] = vector;
      const answers = answersOf(rules, written);
      const { dimensions, total, level, shownLevel, gates } = score(rules, answers);
      const first = (/** @type {boolean} */ express) =>
        advise(rules, { answers, wish: wish || null, express })
          .first.map(({ id }) => id)
          .join(" ");
      assert.deepEqual(
        [
          rules.id,
          written,
          wish,
          dimensions.map((dimension) => text(dimension.score)).join(" "),
          dimensions.map((dimension) => text(dimension.upper)).join(" "),
          total ? `${text(total.score)} ${text(total.upper)}` : "-",
          level ?? "-",
          shownLevel ?? "-",
          gates
            .map(({ id, fires, lowers, missing }) =>
              [id, fires ? "fires" : "waits", lowers ? "lowers" : "stays", ...missing].join(" "),
            )
            .join("; "),
          first(false),
          first(true),
        ],
        vector,
      );
    }
  });
}
