/**
 * Reads the files of the index: scripts that call `trouve`, so that search works from a disk too.
 *
 * @param {string} folder the address of the folder that holds them, with a slash at the end
 * @returns {Load} what loads a file by its name, once
 */
export function loaderOf(folder) {
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();
  /** @type {Map<string, (content: any) => void>} */
  const waiting = new Map();

  Object.assign(globalThis, {
    trouve: (/** @type {string} */ name, /** @type {any} */ content) =>
      waiting.get(name)?.(content),
  });

  const request = (/** @type {string} */ name) =>
    new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = `${folder}${name}.js`;
      script.onerror = (event) => {
        loaded.delete(name); // the network may come back
        reject(event);
      };
      document.head.append(script);
    });

  return (name) => {
    const promise = loaded.get(name) ?? request(name);
    loaded.set(name, promise);
    return promise;
  };
}

/** @typedef {(name: string) => Promise<any>} Load loads a file of the index, by its name */
