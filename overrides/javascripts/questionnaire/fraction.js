/**
 * An exact number that is not negative, in lowest terms. A level starts on an exact value and a
 * whole number is rounded down: a rounding error would show. BigInt never loses a unit, whatever
 * the number of questions, and a score takes microseconds.
 *
 * @typedef {{ readonly numerator: bigint, readonly denominator: bigint }} Fraction
 */

/**
 * @param {number | bigint} numerator a whole number
 * @param {number | bigint} [denominator] a whole number above 0
 * @returns {Fraction}
 */
export function fraction(numerator, denominator = 1) {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  let [divisor, rest] = [n, d];
  while (rest) [divisor, rest] = [rest, divisor % rest];
  return { numerator: n / divisor, denominator: d / divisor };
}

/**
 * @param {Fraction} one
 * @param {Fraction} other
 * @returns {boolean} whether the first is smaller than the second
 */
export function isLess(one, other) {
  return one.numerator * other.denominator < other.numerator * one.denominator;
}

/**
 * @param {Fraction[]} fractions one at least
 * @returns {Fraction} their arithmetic mean
 */
export function mean(fractions) {
  let [n, d] = [0n, 1n];
  for (const { numerator, denominator } of fractions) {
    [n, d] = [n * denominator + numerator * d, d * denominator];
  }
  return fraction(n, d * BigInt(fractions.length));
}

/**
 * @param {Fraction} exact
 * @returns {number} the whole number to show, rounded down: 74.6 has not reached 75
 */
export function roundedDown({ numerator, denominator }) {
  return Number(numerator / denominator);
}
