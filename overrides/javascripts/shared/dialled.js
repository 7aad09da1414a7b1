/**
 * The countries that share the plan of ten digits: `macros/ground/telephone.py`. In one of them,
 * 508, what follows may be dialled after it.
 */
const OF_THE_PLAN = /^00(?:33|59[046]|262|508(?=708)|(?=508))/;

/**
 * @param {string} number as people type it: « 01 99 00 », « +33 (0)1.99 »
 * @returns {string} the digits that are dialled in France, as `searched` of
 *   `macros/ground/telephone.py` gives them
 */
export const dialled = (number) =>
  number.replace("(0)", "").replace("+", "00").replace(/\D/g, "").replace(OF_THE_PLAN, "0");
