/**
 * Lets French search find « règlement » when « le reglement » or « réglement » is typed.
 *
 * A classic script that runs in Material's search worker: the build puts it after the theme's own
 * `lunr.fr`. Words lose their accents in the index and in the query alike, and the query its small
 * words; the texts that are shown, and the marks on the words found, stay as they are written.
 */
(() => {
  /** @type {any} */
  const lunr = /** @type {any} */ (self).lunr;
  const french = lunr.fr;

  /** @param {string} text */
  const withoutAccents = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae");

  /** @param {{ update(change: (text: string) => string): unknown }} token */
  const indexWithoutAccents = (token) => token.update(withoutAccents);
  lunr.Pipeline.registerFunction(indexWithoutAccents, "withoutAccents");

  lunr.fr = Object.assign(
    /** @this {any} */
    function () {
      french.call(this);
      this.pipeline.add(indexWithoutAccents);
    },
    french,
  );

  const ELISION = /\b(?:[cdjlmnst]|qu)['’]/gi;

  /** @param {string} text */
  const isStopWord = (text) => !french.stopWordFilter(text.toLowerCase());

  // Material reads each word of a query with this lexer, then adds a `*` to it: the « l » of
  // « l’acheteur » would find all that starts so, in titles first.
  const { run } = lunr.QueryLexer.prototype;
  /** @this {any} */
  lunr.QueryLexer.prototype.run = function () {
    run.call(this);
    this.lexemes = this.lexemes.flatMap((/** @type {{ type: string, str: string }} */ lexeme) => {
      if (lexeme.type !== lunr.QueryLexer.TERM) return [lexeme];
      const word = lexeme.str.replace(ELISION, "");
      return isStopWord(word) ? [] : [{ ...lexeme, str: withoutAccents(word) }];
    });
  };
})();
