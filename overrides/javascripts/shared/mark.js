const OCTETS = 16;

/**
 * @returns {string} a mark that nobody else has: 128 bits at random, in hexadecimal. It is
 *   made in every browser, and without a secure connection.
 */
export function newMark() {
  const octets = crypto.getRandomValues(new Uint8Array(OCTETS));
  return [...octets].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {unknown} value
 * @returns {value is string} whether it is such a mark
 */
export function isMark(value) {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}
