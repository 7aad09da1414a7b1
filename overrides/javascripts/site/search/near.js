/**
 * @param {string} word
 * @returns {string[]} the same, and what it would be were one of its first letters too many or
 *   before its time: the files of words in which to look for what was meant
 */
export function spellings(word) {
  const all = [word];
  for (let i = 0; i < Math.min(word.length - 1, 4); i++) {
    all.push(word.slice(0, i) + word.slice(i + 1));
    all.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  }
  return all;
}

/**
 * @param {string} word
 * @param {string[]} known
 * @param {number} most how many mistakes may stand in it; short words and numbers have none
 * @returns {string | undefined} the word of `known` that is nearest, if one is near enough
 */
export function nearest(word, known, most) {
  if (/[0-9]/.test(word) || word.length < 2 + 2 * most) return undefined;
  /** @type {string | undefined} */
  let best;
  let least = most + 1;
  for (const candidate of known) {
    const far = distance(word, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/**
 * Letters too many, too few, wrong or swapped (Damerau, 1964, in its restricted form).
 *
 * @param {string} one
 * @param {string} other
 * @returns {number} how many there are between the two
 */
export function distance(one, other) {
  let [twoAgo, before] = [/** @type {number[]} */ ([]), [...other, ""].map((_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const wrong = before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(wrong, before[j] + 1, row[j - 1] + 1);
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) row[j] = Math.min(row[j], twoAgo[j - 2] + 1);
    }
    [twoAgo, before] = [before, row];
  }
  return before[other.length];
}
