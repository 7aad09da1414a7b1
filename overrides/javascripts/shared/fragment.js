/** What nobody sees, and what mail or chat may slip into an address. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** What a sentence, or a program that sends it, puts right after an address. */
const PUNCTUATION = /[\s\p{P}\p{S}]/u;

/** How many times an address may have been encoded over again. */
const MOST_ENCODED = 3;

/**
 * @param {string} fragment that of an address, as it was received
 * @returns {string} the same as it was written: decoded, and without invisible characters
 */
export function decoded(fragment) {
  let text = fragment.replace(UNSEEN, "");
  for (let times = 0; times < MOST_ENCODED; times++) text = decodedOnce(text).replace(UNSEEN, "");
  return text;
}

/**
 * @param {string} fragment that of an address, as it was received
 * @returns {string} the name that it holds, without « # » nor the punctuation that follows it: our
 *   names end with a letter or a digit
 */
export function nameIn(fragment) {
  const letters = [...decoded(fragment).replace(/^#/, "")];
  while (letters.length > 0 && PUNCTUATION.test(letters[letters.length - 1])) letters.pop();
  return letters.join("");
}

/**
 * @param {string} text
 * @returns {string} the same, but for what cannot be decoded, which stays
 */
function decodedOnce(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (octets) => {
    try {
      return decodeURIComponent(octets);
    } catch {
      return octets;
    }
  });
}
