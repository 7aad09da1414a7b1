"""The search of the site: its index is made here, with the pages, and read by the browser.

`words` says what a word is, the same in `overrides/javascripts/site/search/words.js`; `passages`
takes a page apart; `index` makes the files that answer.
"""
