/** Hosts that lead to the machine of whoever opens them, and schemes that lead to no host. */
const OWN = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|)$/;

/**
 * @param {{ href: string, hostname: string }} opened the address of the page, as it was opened
 * @param {string | undefined} published the public address of the page, if it names one
 * @returns {string} the address to give to somebody else, without what follows « # »: the one that
 *   was opened, unless nobody else can open it (a preview, a file)
 */
export function addressToGive({ href, hostname }, published) {
  return ((OWN.test(hostname) && published) || href).replace(/#.*/, "");
}
