/** How long a file takes at most to be given to its visitor, in milliseconds. */
const DOWNLOADING = 60_000;

/**
 * Gives its visitor a file made in the page.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOADING);
}
