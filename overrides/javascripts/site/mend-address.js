import { nameIn } from "../shared/fragment.js";

/** « # », encoded once or several times over: the server was then asked for a page that is not. */
const SHARP = /%(?:25)*23/;

/** Leads to the place that the address names, when mail or chat has put marks of its own in it. */
export function mendAddress() {
  const { hash, pathname } = location;
  const name = nameIn(hash);
  const isFound = document.getElementById(hash.slice(1));
  if (SHARP.test(pathname)) location.replace(pathname.replace(SHARP, "#") + hash);
  else if (!isFound && document.getElementById(name)) location.replace(`#${name}`);
}
