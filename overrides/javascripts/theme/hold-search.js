/**
 * Holds Material's search worker and its index (about 60 kB) until a visitor touches search.
 *
 * A classic script that must run before Material's bundle: it keeps back the `Worker` and the
 * request that the bundle starts with, and lets them go, in the same order, at the first focus on,
 * pointer over or click on anything that belongs to search.
 */
(() => {
  const OF_SEARCH = "[data-md-component=search], [data-tu-search-toggle], [for=__search]";
  const TOUCHES = ["focusin", "pointerover", "click"];

  const NativeWorker = window.Worker;
  const nativeOpen = XMLHttpRequest.prototype.open;

  /** @type {Promise<void>} */
  const touched = new Promise((resolve) => {
    /** @param {Event} event */
    const listen = (event) => {
      if (!(event.target instanceof Element && event.target.closest(OF_SEARCH))) return;
      for (const type of TOUCHES) removeEventListener(type, listen, true);
      window.Worker = NativeWorker;
      XMLHttpRequest.prototype.open = nativeOpen;
      resolve();
    };
    for (const type of TOUCHES) addEventListener(type, listen, true);
  });

  /** What the bundle uses of a worker: it posts messages and listens to the answers. */
  class HeldWorker extends EventTarget {
    /** @param {string | URL} url */
    constructor(url) {
      super();
      /** @type {Promise<Worker>} */
      this.worker = touched.then(() => {
        const worker = new NativeWorker(url);
        worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
        return worker;
      });
    }

    /** @param {unknown} message */
    postMessage(message) {
      this.worker.then((worker) => worker.postMessage(message));
    }
  }

  window.Worker = new Proxy(NativeWorker, {
    construct: (target, args) =>
      /\/workers\/search\./.test(args[0])
        ? new HeldWorker(args[0])
        : Reflect.construct(target, args),
  });

  XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...args) {
    if (/\/search\/search_index\.json$/.test(args[1])) {
      const send = this.send;
      this.send = (body) => void touched.then(() => send.call(this, body));
    }
    return nativeOpen.apply(this, /** @type {any} */ (args));
  };
})();
