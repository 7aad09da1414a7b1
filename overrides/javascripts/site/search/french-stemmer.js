// @ts-nocheck
/*
 * The French stemmer that Snowball 3.0.1 (https://snowballstem.org/) makes of french.sbl, as Sphinx
 * 9.0.4 ships it in sphinx/search/non-minified-js/french-stemmer.js. Made shorter: « base. » is
 * taken out, its lists of endings hold no links between them, no answer is asked of what always
 * succeeds, endings with an accent, and the rules about accents, are gone, since `fold` leaves none, and what it calls is written first. A test holds it to the same rules in Python.
 *
 * Copyright (c) 2001, Dr Martin Porter
 * Copyright (c) 2004,2005, Richard Boulton
 * Copyright (c) 2013, Yoshiki Shibukawa
 * Copyright (c) 2006,2007,2009,2010,2011,2014-2019, Olly Betts
 * All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions
 * are met:
 *
 *   1. Redistributions of source code must retain the above copyright notice,
 *      this list of conditions and the following disclaimer.
 *   2. Redistributions in binary form must reproduce the above copyright notice,
 *      this list of conditions and the following disclaimer in the documentation
 *      and/or other materials provided with the distribution.
 *   3. Neither the name of the Snowball project nor the names of its contributors
 *      may be used to endorse or promote products derived from this software
 *      without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR
 * ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
 * (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
 * LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
 * ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
 * (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
 * SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/* What the rules below read and change: a word, a place in it, and the ends of a piece of it. */
let current = "";
let cursor = 0;
let limit = 0;
let limit_backward = 0;
let bra = 0;
let ket = 0;

const has = (s, min, max, at) => {
  const letter = current.charCodeAt(at) - min;
  return letter >= 0 && letter <= max - min && (s[letter >>> 3] & (1 << (letter & 7))) !== 0;
};
const step = (isTaken, by) => {
  if (isTaken) cursor += by;
  return isTaken;
};
const in_grouping = (s, min, max) => step(cursor < limit && has(s, min, max, cursor), 1);
const in_grouping_b = (s, min, max) =>
  step(cursor > limit_backward && has(s, min, max, cursor - 1), -1);
const out_grouping_b = (s, min, max) =>
  step(cursor > limit_backward && !has(s, min, max, cursor - 1), -1);
const go_in_grouping = (s, min, max) => {
  while (in_grouping(s, min, max));
  return cursor < limit;
};
const go_out_grouping = (s, min, max) => {
  while (step(cursor < limit && !has(s, min, max, cursor), 1));
  return cursor < limit;
};
const eq_s = (s) => step(current.slice(0, limit).startsWith(s, cursor), s.length);
const eq_s_b = (s) => step(current.slice(limit_backward, cursor).endsWith(s), -s.length);

/** The longest of `endings` that stands here, by the number of its rule. */
const among = (endings, equals) => {
  const start = cursor;
  let [longest, rule, end] = [-1, 0, start];
  for (const [ending, its] of endings) {
    if (ending.length > longest && equals(ending)) [longest, rule, end] = [ending.length, its, cursor];
    cursor = start;
  }
  cursor = end;
  return rule;
};
const find_among = (endings) => among(endings, eq_s);
const find_among_b = (endings) => among(endings, eq_s_b);
const slice_from = (s) => {
  const more = s.length - (ket - bra);
  current = current.slice(0, bra) + s + current.slice(ket);
  limit += more;
  if (cursor >= ket) cursor += more;
  else if (cursor > bra) cursor = bra;
};
const slice_del = () => slice_from("");

/** @type {(word: string) => string} */
export const stemWord = (word) => {
  current = word;
  cursor = bra = limit_backward = 0;
  limit = ket = word.length;
  stem();
  return current;
};

var a_0 = [
  ["col", -1],
  ["ni", 1],
  ["par", -1],
  ["tap", -1]
];

var a_1 = [
  ["", 7],
  ["H", 6],
  ["I", 1],
  ["U", 2],
  ["Y", 3]
];

var a_2 = [
  ["iqU", 3],
  ["abl", 3],
  ["eus", 2],
  ["iv", 1]
];

var a_3 = [
  ["ic", 2],
  ["abil", 1],
  ["iv", 3]
];

var a_4 = [
  ["iqUe", 1],
  ["atrice", 2],
  ["ance", 1],
  ["ence", 5],
  ["logie", 3],
  ["able", 1],
  ["isme", 1],
  ["euse", 12],
  ["iste", 1],
  ["ive", 8],
  ["if", 8],
  ["usion", 4],
  ["ation", 2],
  ["ution", 4],
  ["ateur", 2],
  ["iqUes", 1],
  ["atrices", 2],
  ["ances", 1],
  ["ences", 5],
  ["logies", 3],
  ["ables", 1],
  ["ismes", 1],
  ["euses", 12],
  ["istes", 1],
  ["ives", 8],
  ["ifs", 8],
  ["usions", 4],
  ["ations", 2],
  ["utions", 4],
  ["ateurs", 2],
  ["ments", 16],
  ["ements", 6],
  ["issements", 13],
  ["ment", 16],
  ["ement", 6],
  ["issement", 13],
  ["amment", 14],
  ["emment", 15],
  ["aux", 10],
  ["eaux", 9],
  ["eux", 1],
  ["oux", 11]
];

var a_5 = [
  ["ira", 1],
  ["ie", 1],
  ["isse", 1],
  ["issante", 1],
  ["i", 1],
  ["irai", 1],
  ["ir", 1],
  ["iras", 1],
  ["ies", 1],
  ["isses", 1],
  ["issantes", 1],
  ["is", 1],
  ["irais", 1],
  ["issais", 1],
  ["irions", 1],
  ["issions", 1],
  ["irons", 1],
  ["issons", 1],
  ["issants", 1],
  ["it", 1],
  ["irait", 1],
  ["issait", 1],
  ["issant", 1],
  ["iraIent", 1],
  ["issaIent", 1],
  ["irent", 1],
  ["issent", 1],
  ["iront", 1],
  ["iriez", 1],
  ["issiez", 1],
  ["irez", 1],
  ["issez", 1]
];

var a_6 = [
  ["al", 1],
  ["auv", -1]
];

var a_7 = [
  ["a", 3],
  ["era", 2],
  ["aise", 4],
  ["asse", 3],
  ["ante", 3],
  ["ai", 3],
  ["erai", 2],
  ["er", 2],
  ["as", 3],
  ["eras", 2],
  ["aises", 4],
  ["asses", 3],
  ["antes", 3],
  ["ais", 4],
  ["eais", 2],
  ["erais", 2],
  ["ions", 1],
  ["erions", 2],
  ["assions", 3],
  ["erons", 2],
  ["ants", 3],
  ["ait", 3],
  ["erait", 2],
  ["ant", 3],
  ["aIent", 3],
  ["eraIent", 2],
  ["assent", 3],
  ["eront", 2],
  ["ez", 2],
  ["iez", 2],
  ["eriez", 2],
  ["assiez", 3],
  ["erez", 2]
];

var a_8 = [
  ["e", 3],
  ["ion", 1],
  ["Ier", 2],
  ["ier", 2]
];

var a_9 = [
  ["ell", -1],
  ["eill", -1],
  ["enn", -1],
  ["onn", -1],
  ["ett", -1]
];

var g_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 130, 103, 8, 5];

var g_oux_ending = [65, 85];

var g_elision_char = [131, 14, 3];

var g_keep_with_s = [1, 65, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];

var I_p2 = 0;
var I_p1 = 0;
var I_pV = 0;


/** @return {boolean} */
function r_elisions() {
  bra = cursor;
  lab0: {
    var v_1 = cursor;
    lab1: {
      if (!(in_grouping(g_elision_char, 99, 116)))
      {
        break lab1;
      }
      break lab0;
    }
    cursor = v_1;
    if (!(eq_s("qu")))
    {
      return false;
    }
  }
  if (!(eq_s("'")))
  {
    return false;
  }
  ket = cursor;
  lab2: {
    if (cursor < limit)
    {
      break lab2;
    }
    return false;
  }
  slice_del();
  return true;
};

/** @return {boolean} */
function r_prelude() {
  while(true)
  {
    var v_1 = cursor;
    lab0: {
      golab1: while(true)
      {
        var v_2 = cursor;
        lab2: {
          lab3: {
            var v_3 = cursor;
            lab4: {
              if (!(in_grouping(g_v, 97, 251)))
              {
                break lab4;
              }
              bra = cursor;
              lab5: {
                var v_4 = cursor;
                lab6: {
                  if (!(eq_s("u")))
                  {
                    break lab6;
                  }
                  ket = cursor;
                  if (!(in_grouping(g_v, 97, 251)))
                  {
                    break lab6;
                  }
                  slice_from("U");
                  break lab5;
                }
                cursor = v_4;
                lab7: {
                  if (!(eq_s("i")))
                  {
                    break lab7;
                  }
                  ket = cursor;
                  if (!(in_grouping(g_v, 97, 251)))
                  {
                    break lab7;
                  }
                  slice_from("I");
                  break lab5;
                }
                cursor = v_4;
                if (!(eq_s("y")))
                {
                  break lab4;
                }
                ket = cursor;
                slice_from("Y");
              }
              break lab3;
            }
            cursor = v_3;
            lab10: {
              bra = cursor;
              if (!(eq_s("y")))
              {
                break lab10;
              }
              ket = cursor;
              if (!(in_grouping(g_v, 97, 251)))
              {
                break lab10;
              }
              slice_from("Y");
              break lab3;
            }
            cursor = v_3;
            if (!(eq_s("q")))
            {
              break lab2;
            }
            bra = cursor;
            if (!(eq_s("u")))
            {
              break lab2;
            }
            ket = cursor;
            slice_from("U");
          }
          cursor = v_2;
          break golab1;
        }
        cursor = v_2;
        if (cursor >= limit)
        {
          break lab0;
        }
        cursor++;
      }
      continue;
    }
    cursor = v_1;
    break;
  }
  return true;
};

/** @return {boolean} */
function r_mark_regions() {
  var among_var;
  I_pV = limit;
  I_p1 = limit;
  I_p2 = limit;
  var v_1 = cursor;
  lab0: {
    lab1: {
      var v_2 = cursor;
      lab2: {
        if (!(in_grouping(g_v, 97, 251)))
        {
          break lab2;
        }
        if (!(in_grouping(g_v, 97, 251)))
        {
          break lab2;
        }
        if (cursor >= limit)
        {
          break lab2;
        }
        cursor++;
        break lab1;
      }
      cursor = v_2;
      lab3: {
        among_var = find_among(a_0);
        if (among_var == 0)
        {
          break lab3;
        }
        switch (among_var) {
          case 1:
            if (!(in_grouping(g_v, 97, 251)))
            {
              break lab3;
            }
            break;
        }
        break lab1;
      }
      cursor = v_2;
      if (cursor >= limit)
      {
        break lab0;
      }
      cursor++;
      if (!go_out_grouping(g_v, 97, 251))
      {
        break lab0;
      }
      cursor++;
    }
    I_pV = cursor;
  }
  cursor = v_1;
  var v_3 = cursor;
  lab4: {
    if (!go_out_grouping(g_v, 97, 251))
    {
      break lab4;
    }
    cursor++;
    if (!go_in_grouping(g_v, 97, 251))
    {
      break lab4;
    }
    cursor++;
    I_p1 = cursor;
    if (!go_out_grouping(g_v, 97, 251))
    {
      break lab4;
    }
    cursor++;
    if (!go_in_grouping(g_v, 97, 251))
    {
      break lab4;
    }
    cursor++;
    I_p2 = cursor;
  }
  cursor = v_3;
  return true;
};

/** @return {boolean} */
function r_postlude() {
  var among_var;
  while(true)
  {
    var v_1 = cursor;
    lab0: {
      bra = cursor;
      among_var = find_among(a_1);
      ket = cursor;
      switch (among_var) {
        case 1:
          slice_from("i");
          break;
        case 2:
          slice_from("u");
          break;
        case 3:
          slice_from("y");
          break;
        case 6:
          slice_del();
          break;
        case 7:
          if (cursor >= limit)
          {
            break lab0;
          }
          cursor++;
          break;
      }
      continue;
    }
    cursor = v_1;
    break;
  }
  return true;
};

/** @return {boolean} */
function r_RV() {
  return I_pV <= cursor;
};

/** @return {boolean} */
function r_R1() {
  return I_p1 <= cursor;
};

/** @return {boolean} */
function r_R2() {
  return I_p2 <= cursor;
};

/** @return {boolean} */
function r_standard_suffix() {
  var among_var;
  ket = cursor;
  among_var = find_among_b(a_4);
  if (among_var == 0)
  {
    return false;
  }
  bra = cursor;
  switch (among_var) {
    case 1:
      if (!r_R2())
      {
        return false;
      }
      slice_del();
      break;
    case 2:
      if (!r_R2())
      {
        return false;
      }
      slice_del();
      var v_1 = limit - cursor;
      lab0: {
        ket = cursor;
        if (!(eq_s_b("ic")))
        {
          cursor = limit - v_1;
          break lab0;
        }
        bra = cursor;
        lab1: {
          var v_2 = limit - cursor;
          lab2: {
            if (!r_R2())
            {
              break lab2;
            }
            slice_del();
            break lab1;
          }
          cursor = limit - v_2;
          slice_from("iqU");
        }
      }
      break;
    case 3:
      if (!r_R2())
      {
        return false;
      }
      slice_from("log");
      break;
    case 4:
      if (!r_R2())
      {
        return false;
      }
      slice_from("u");
      break;
    case 5:
      if (!r_R2())
      {
        return false;
      }
      slice_from("ent");
      break;
    case 6:
      if (!r_RV())
      {
        return false;
      }
      slice_del();
      var v_3 = limit - cursor;
      lab3: {
        ket = cursor;
        among_var = find_among_b(a_2);
        if (among_var == 0)
        {
          cursor = limit - v_3;
          break lab3;
        }
        bra = cursor;
        switch (among_var) {
          case 1:
            if (!r_R2())
            {
              cursor = limit - v_3;
              break lab3;
            }
            slice_del();
            ket = cursor;
            if (!(eq_s_b("at")))
            {
              cursor = limit - v_3;
              break lab3;
            }
            bra = cursor;
            if (!r_R2())
            {
              cursor = limit - v_3;
              break lab3;
            }
            slice_del();
            break;
          case 2:
            lab4: {
              var v_4 = limit - cursor;
              lab5: {
                if (!r_R2())
                {
                  break lab5;
                }
                slice_del();
                break lab4;
              }
              cursor = limit - v_4;
              if (!r_R1())
              {
                cursor = limit - v_3;
                break lab3;
              }
              slice_from("eux");
            }
            break;
          case 3:
            if (!r_R2())
            {
              cursor = limit - v_3;
              break lab3;
            }
            slice_del();
            break;
          case 4:
            if (!r_RV())
            {
              cursor = limit - v_3;
              break lab3;
            }
            slice_from("i");
            break;
        }
      }
      break;
    case 7:
      if (!r_R2())
      {
        return false;
      }
      slice_del();
      var v_5 = limit - cursor;
      lab6: {
        ket = cursor;
        among_var = find_among_b(a_3);
        if (among_var == 0)
        {
          cursor = limit - v_5;
          break lab6;
        }
        bra = cursor;
        switch (among_var) {
          case 1:
            lab7: {
              var v_6 = limit - cursor;
              lab8: {
                if (!r_R2())
                {
                  break lab8;
                }
                slice_del();
                break lab7;
              }
              cursor = limit - v_6;
              slice_from("abl");
            }
            break;
          case 2:
            lab9: {
              var v_7 = limit - cursor;
              lab10: {
                if (!r_R2())
                {
                  break lab10;
                }
                slice_del();
                break lab9;
              }
              cursor = limit - v_7;
              slice_from("iqU");
            }
            break;
          case 3:
            if (!r_R2())
            {
              cursor = limit - v_5;
              break lab6;
            }
            slice_del();
            break;
        }
      }
      break;
    case 8:
      if (!r_R2())
      {
        return false;
      }
      slice_del();
      var v_8 = limit - cursor;
      lab11: {
        ket = cursor;
        if (!(eq_s_b("at")))
        {
          cursor = limit - v_8;
          break lab11;
        }
        bra = cursor;
        if (!r_R2())
        {
          cursor = limit - v_8;
          break lab11;
        }
        slice_del();
        ket = cursor;
        if (!(eq_s_b("ic")))
        {
          cursor = limit - v_8;
          break lab11;
        }
        bra = cursor;
        lab12: {
          var v_9 = limit - cursor;
          lab13: {
            if (!r_R2())
            {
              break lab13;
            }
            slice_del();
            break lab12;
          }
          cursor = limit - v_9;
          slice_from("iqU");
        }
      }
      break;
    case 9:
      slice_from("eau");
      break;
    case 10:
      if (!r_R1())
      {
        return false;
      }
      slice_from("al");
      break;
    case 11:
      if (!(in_grouping_b(g_oux_ending, 98, 112)))
      {
        return false;
      }
      slice_from("ou");
      break;
    case 12:
      lab14: {
        var v_10 = limit - cursor;
        lab15: {
          if (!r_R2())
          {
            break lab15;
          }
          slice_del();
          break lab14;
        }
        cursor = limit - v_10;
        if (!r_R1())
        {
          return false;
        }
        slice_from("eux");
      }
      break;
    case 13:
      if (!r_R1())
      {
        return false;
      }
      if (!(out_grouping_b(g_v, 97, 251)))
      {
        return false;
      }
      slice_del();
      break;
    case 14:
      if (!r_RV())
      {
        return false;
      }
      slice_from("ant");
      return false;
    case 15:
      if (!r_RV())
      {
        return false;
      }
      slice_from("ent");
      return false;
    case 16:
      var v_11 = limit - cursor;
      if (!(in_grouping_b(g_v, 97, 251)))
      {
        return false;
      }
      if (!r_RV())
      {
        return false;
      }
      cursor = limit - v_11;
      slice_del();
      return false;
  }
  return true;
};

/** @return {boolean} */
function r_i_verb_suffix() {
  if (cursor < I_pV)
  {
    return false;
  }
  var v_1 = limit_backward;
  limit_backward = I_pV;
  ket = cursor;
  if (find_among_b(a_5) == 0)
  {
    limit_backward = v_1;
    return false;
  }
  bra = cursor;
  {
    var v_2 = limit - cursor;
    lab0: {
      if (!(eq_s_b("H")))
      {
        break lab0;
      }
      limit_backward = v_1;
      return false;
    }
    cursor = limit - v_2;
  }
  if (!(out_grouping_b(g_v, 97, 251)))
  {
    limit_backward = v_1;
    return false;
  }
  slice_del();
  limit_backward = v_1;
  return true;
};

/** @return {boolean} */
function r_verb_suffix() {
  var among_var;
  if (cursor < I_pV)
  {
    return false;
  }
  var v_1 = limit_backward;
  limit_backward = I_pV;
  ket = cursor;
  among_var = find_among_b(a_7);
  if (among_var == 0)
  {
    limit_backward = v_1;
    return false;
  }
  bra = cursor;
  limit_backward = v_1;
  switch (among_var) {
    case 1:
      if (!r_R2())
      {
        return false;
      }
      slice_del();
      break;
    case 2:
      slice_del();
      break;
    case 3:
      var v_2 = limit - cursor;
      lab0: {
        if (!(eq_s_b("e")))
        {
          cursor = limit - v_2;
          break lab0;
        }
        if (!r_RV())
        {
          cursor = limit - v_2;
          break lab0;
        }
        bra = cursor;
      }
      slice_del();
      break;
    case 4:
      {
        var v_3 = limit - cursor;
        lab1: {
          among_var = find_among_b(a_6);
          if (among_var == 0)
          {
            break lab1;
          }
          switch (among_var) {
            case 1:
              if (cursor <= limit_backward)
              {
                break lab1;
              }
              cursor--;
              if (cursor > limit_backward)
              {
                break lab1;
              }
              break;
          }
          return false;
        }
        cursor = limit - v_3;
      }
      slice_del();
      break;
  }
  return true;
};

/** @return {boolean} */
function r_residual_suffix() {
  var among_var;
  var v_1 = limit - cursor;
  lab0: {
    ket = cursor;
    if (!(eq_s_b("s")))
    {
      cursor = limit - v_1;
      break lab0;
    }
    bra = cursor;
    var v_2 = limit - cursor;
    lab1: {
      var v_3 = limit - cursor;
      lab2: {
        if (!(eq_s_b("Hi")))
        {
          break lab2;
        }
        break lab1;
      }
      cursor = limit - v_3;
      if (!(out_grouping_b(g_keep_with_s, 97, 232)))
      {
        cursor = limit - v_1;
        break lab0;
      }
    }
    cursor = limit - v_2;
    slice_del();
  }
  if (cursor < I_pV)
  {
    return false;
  }
  var v_4 = limit_backward;
  limit_backward = I_pV;
  ket = cursor;
  among_var = find_among_b(a_8);
  if (among_var == 0)
  {
    limit_backward = v_4;
    return false;
  }
  bra = cursor;
  switch (among_var) {
    case 1:
      if (!r_R2())
      {
        limit_backward = v_4;
        return false;
      }
      lab3: {
        var v_5 = limit - cursor;
        lab4: {
          if (!(eq_s_b("s")))
          {
            break lab4;
          }
          break lab3;
        }
        cursor = limit - v_5;
        if (!(eq_s_b("t")))
        {
          limit_backward = v_4;
          return false;
        }
      }
      slice_del();
      break;
    case 2:
      slice_from("i");
      break;
    case 3:
      slice_del();
      break;
  }
  limit_backward = v_4;
  return true;
};

/** @return {boolean} */
function r_un_double() {
  var v_1 = limit - cursor;
  if (find_among_b(a_9) == 0)
  {
    return false;
  }
  cursor = limit - v_1;
  ket = cursor;
  if (cursor <= limit_backward)
  {
    return false;
  }
  cursor--;
  bra = cursor;
  slice_del();
  return true;
};

/** @return {boolean} */
const stem = () => {
  var v_1 = cursor;
  r_elisions();
  cursor = v_1;
  var v_2 = cursor;
  r_prelude();
  cursor = v_2;
  r_mark_regions();
  limit_backward = cursor; cursor = limit;
  var v_3 = limit - cursor;
  lab0: {
    lab1: {
      var v_4 = limit - cursor;
      lab2: {
        var v_5 = limit - cursor;
        lab3: {
          var v_6 = limit - cursor;
          lab4: {
            if (!r_standard_suffix())
            {
              break lab4;
            }
            break lab3;
          }
          cursor = limit - v_6;
          lab5: {
            if (!r_i_verb_suffix())
            {
              break lab5;
            }
            break lab3;
          }
          cursor = limit - v_6;
          if (!r_verb_suffix())
          {
            break lab2;
          }
        }
        cursor = limit - v_5;
        var v_7 = limit - cursor;
        lab6: {
          ket = cursor;
          lab7: {
            var v_8 = limit - cursor;
            lab8: {
              if (!(eq_s_b("Y")))
              {
                break lab8;
              }
              bra = cursor;
              slice_from("i");
              break lab7;
            }
            cursor = limit - v_8;
            if (!(eq_s_b("\u00E7")))
            {
              cursor = limit - v_7;
              break lab6;
            }
            bra = cursor;
            slice_from("c");
          }
        }
        break lab1;
      }
      cursor = limit - v_4;
      if (!r_residual_suffix())
      {
        break lab0;
      }
    }
  }
  cursor = limit - v_3;
  var v_9 = limit - cursor;
  r_un_double();
  cursor = limit - v_9;
  cursor = limit_backward;
  var v_11 = cursor;
  r_postlude();
  cursor = v_11;
  return true;
};
