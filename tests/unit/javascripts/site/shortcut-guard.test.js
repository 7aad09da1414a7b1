import assert from "node:assert/strict";
import { test } from "node:test";

import { isShortcut, takesLetters } from "../../../../overrides/javascripts/site/shortcut-guard.js";

/** @param {Partial<KeyboardEvent>} press */
const press = (press) => ({ key: "n", ctrlKey: false, metaKey: false, altKey: false, ...press });

for (const key of ["p", ",", "n", ".", "f", "s", "/", "N"]) {
  test(`« ${key} » is one of Material's shortcuts`, () => {
    assert.ok(isShortcut(press({ key })));
  });
}

for (const key of ["Enter", "Escape", "Tab", "ArrowDown", "a", " "]) {
  test(`« ${key} » is left alone`, () => {
    assert.ok(!isShortcut(press({ key })));
  });
}

for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
  test(`a shortcut of the browser with ${modifier} is left alone`, () => {
    assert.ok(!isShortcut(press({ [modifier]: true })));
  });
}

for (const [name, focused] of Object.entries({
  "a text field": { tagName: "INPUT", type: "text" },
  "a search field": { tagName: "INPUT", type: "search" },
  "a list": { tagName: "SELECT", type: "select-one" },
  "a text area": { tagName: "TEXTAREA", type: "textarea" },
  "an editable area": { tagName: "DIV", isContentEditable: true },
})) {
  test(`${name} takes letters`, () => assert.ok(takesLetters(focused)));
}

for (const [name, focused] of Object.entries({
  "a radio button": { tagName: "INPUT", type: "radio" },
  "a checkbox": { tagName: "INPUT", type: "checkbox" },
  "a link": { tagName: "A" },
  "the page itself": { tagName: "BODY" },
  nothing: null,
})) {
  test(`${name} takes no letters`, () => assert.ok(!takesLetters(focused)));
}
