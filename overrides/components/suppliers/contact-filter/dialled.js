/** A number as people type it, four digits at least: « 01 99 00 », « +33 (0)1.99 ». */
const NUMBER = /(?:\+|\b)\d(?:[\s().-]*\d){3,}/g;
/** The countries that share the plan of ten digits: `macros/ground/telephone.py`. */
const OF_THE_PLAN = /^00(?:33|590|594|596|262)/;
const SAINT_PIERRE = /^00508(?!708)/;

/**
 * @param {string} text
 * @returns {string} the same, each phone number as the digits that are dialled in France, as
 *   `searched` of `macros/ground/telephone.py` gives them
 */
export function dialled(text) {
  return text.replace(NUMBER, (number) =>
    number
      .replace("(0)", "")
      .replace("+", "00")
      .replace(/\D/g, "")
      .replace(SAINT_PIERRE, "0508")
      .replace(/^00508/, "0")
      .replace(OF_THE_PLAN, "0"),
  );
}
