import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

const SCRIPT = readFileSync(
  new URL("../../../../overrides/javascripts/theme/hold-search.js", import.meta.url),
  "utf8",
);
const INDEX = "https://a.example/search/search_index.json";

/** A page that holds its search: what Material's bundle would do there, and what really started. */
function openPage() {
  /** @type {unknown[]} */
  const started = [];
  /** @type {Map<string, (event: { target: Element }) => void>} */
  const listeners = new Map();

  class Element {
    /** @param {boolean} ofSearch */
    constructor(ofSearch) {
      this.ofSearch = ofSearch;
    }
    closest() {
      return this.ofSearch ? this : null;
    }
  }
  class Worker {
    /** @param {string} url */
    constructor(url) {
      started.push(url);
    }
    /** @param {string} message */
    postMessage(message) {
      started.push(message);
      this.onmessage?.({ data: `answer to ${message}` });
    }
    /** @type {((event: { data: string }) => void) | undefined} */
    onmessage;
  }
  class XMLHttpRequest {
    /** @param {string} _method @param {string} url */
    open(_method, url) {
      this.url = url;
    }
    send() {
      started.push(this.url);
    }
  }

  const window = {
    Element,
    Worker,
    XMLHttpRequest,
    EventTarget,
    MessageEvent,
    addEventListener: listeners.set.bind(listeners),
    removeEventListener: listeners.delete.bind(listeners),
  };
  runInContext(SCRIPT, createContext(Object.assign(window, { window })));

  return {
    started,
    NativeWorker: Worker,
    window,
    /** @param {string} url */
    request(url) {
      const request = new window.XMLHttpRequest();
      request.open("GET", url);
      request.send();
    },
    /** @param {string} type @param {{ ofSearch: boolean }} where */
    async touch(type, { ofSearch }) {
      listeners.get(type)?.({ target: /** @type {any} */ (new Element(ofSearch)) });
      await new Promise(setImmediate);
    },
  };
}

/** @param {ReturnType<typeof openPage>} page */
function startSearch({ window, request }) {
  const worker = /** @type {Worker} */ (
    /** @type {unknown} */ (new window.Worker("/assets/javascripts/workers/search.a1.min.js"))
  );
  request(INDEX);
  worker.postMessage("setup");
  return worker;
}

test("neither the worker nor the index is asked for before search is touched", async () => {
  const page = openPage();
  startSearch(page);
  await page.touch("click", { ofSearch: false });
  assert.deepEqual(page.started, []);
});

for (const type of ["focusin", "pointerover", "click"]) {
  test(`${type} on search lets both go, and the messages after them`, async () => {
    const page = openPage();
    startSearch(page);
    await page.touch(type, { ofSearch: true });
    const worker = "/assets/javascripts/workers/search.a1.min.js";
    assert.deepEqual(new Set(page.started), new Set([worker, INDEX, "setup"]));
    assert.ok(page.started.indexOf(worker) < page.started.indexOf("setup"));
  });
}

test("answers of the worker reach those who listen", async () => {
  const page = openPage();
  const worker = startSearch(page);
  /** @type {unknown[]} */
  const answers = [];
  worker.addEventListener("message", ({ data }) => answers.push(data));
  await page.touch("focusin", { ofSearch: true });
  assert.deepEqual(answers, ["answer to setup"]);
});

test("other workers and other requests start at once", () => {
  const page = openPage();
  new page.window.Worker("/javascripts/other.js");
  page.request("https://a.example/contacts.json");
  assert.deepEqual(page.started, ["/javascripts/other.js", "https://a.example/contacts.json"]);
});

test("once search is touched, nothing is held any more", async () => {
  const page = openPage();
  await page.touch("click", { ofSearch: true });
  assert.equal(page.window.Worker, page.NativeWorker);
  page.request(INDEX);
  assert.deepEqual(page.started, [INDEX]);
});
