/**
 * @param {any} value not to be trusted
 * @returns {Map<string, any>} what it holds of its own, by name; nothing when it is no record
 */
export function mapOf(value) {
  return new Map(Object.entries(value ?? {}));
}
