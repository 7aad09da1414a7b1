/**
 * @param {string} advice what the result of a questionnaire says in a link, which is not to be
 *   trusted: « questionnaire:theme,theme »
 * @param {string[][]} reasons the themes for which each tutorial is advised: « questionnaire:theme »
 * @returns {{ because: Set<string>, places: number[] }} the themes that the link names, and the
 *   places of the tutorials that they call for, in its order
 */
export function advised(advice, reasons) {
  const [questionnaire, themes = ""] = advice.split(":");
  const because = new Set(themes.split(",").map((theme) => `${questionnaire}:${theme}`));
  const places = [...because].flatMap((reason) =>
    [...reasons.keys()].filter((place) => reasons[place].includes(reason)),
  );
  return { because, places: [...new Set(places)] };
}
