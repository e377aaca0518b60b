// Writes the Unicode properties of patterns, as this node's RegExp knows them, to standard output:
//   node interpreter/unicode-properties.mjs NAMES > …/interpreter/pattern/unicode-properties.txt
// NAMES are the long names of scripts (Latin,Old_Italic,…); the codes of four letters are found.
// A line is NAME[,ALIAS…]=RANGES. Ranges ascend; each is its distance from the end of the one before and
// how many code points it has beyond the first, in base 36. Names are those of ECMA-262's tables
// (gc=, sc= and, where it differs, scx= in front of values). \p itself is asked for each code point, so nothing else is
// taken from the engine than the answers that a pattern would get from it.

const CATEGORIES = `Cased_Letter,LC Close_Punctuation,Pe Connector_Punctuation,Pc Control,Cc,cntrl
Currency_Symbol,Sc Dash_Punctuation,Pd Decimal_Number,Nd,digit Enclosing_Mark,Me Final_Punctuation,Pf
Format,Cf Initial_Punctuation,Pi Letter,L Letter_Number,Nl Line_Separator,Zl Lowercase_Letter,Ll
Mark,M,Combining_Mark Math_Symbol,Sm Modifier_Letter,Lm Modifier_Symbol,Sk Nonspacing_Mark,Mn Number,N
Open_Punctuation,Ps Other,C Other_Letter,Lo Other_Number,No Other_Punctuation,Po Other_Symbol,So
Paragraph_Separator,Zp Private_Use,Co Punctuation,P,punct Separator,Z Space_Separator,Zs
Spacing_Mark,Mc Surrogate,Cs Symbol,S Titlecase_Letter,Lt Unassigned,Cn Uppercase_Letter,Lu`;

const BINARY = `ASCII ASCII_Hex_Digit,AHex Alphabetic,Alpha Any Assigned Bidi_Control,Bidi_C
Bidi_Mirrored,Bidi_M Case_Ignorable,CI Cased Changes_When_Casefolded,CWCF Changes_When_Casemapped,CWCM
Changes_When_Lowercased,CWL Changes_When_NFKC_Casefolded,CWKCF Changes_When_Titlecased,CWT
Changes_When_Uppercased,CWU Dash Default_Ignorable_Code_Point,DI Deprecated,Dep Diacritic,Dia Emoji
Emoji_Component,EComp Emoji_Modifier,EMod Emoji_Modifier_Base,EBase Emoji_Presentation,EPres
Extended_Pictographic,ExtPict Extender,Ext Grapheme_Base,Gr_Base Grapheme_Extend,Gr_Ext Hex_Digit,Hex
IDS_Binary_Operator,IDSB IDS_Trinary_Operator,IDST ID_Continue,IDC ID_Start,IDS Ideographic,Ideo
Join_Control,Join_C Logical_Order_Exception,LOE Lowercase,Lower Math Noncharacter_Code_Point,NChar
Pattern_Syntax,Pat_Syn Pattern_White_Space,Pat_WS Quotation_Mark,QMark Radical Regional_Indicator,RI
Sentence_Terminal,STerm Soft_Dotted,SD Terminal_Punctuation,Term Unified_Ideograph,UIdeo
Uppercase,Upper Variation_Selector,VS White_Space,space XID_Continue,XIDC XID_Start,XIDS`;

const LAST = 0x10ffff;
const words = (text) => text.split(/\s+/).map((word) => word.split(","));

function matcher(property) {
  try {
    return new RegExp(`^\\p{${property}}$`, "u");
  } catch {
    return null;
  }
}

function ranges(property) {
  const pattern = matcher(property);
  const found = [];
  let last = 0;
  for (let at = 0; at <= LAST; at++) {
    if (pattern.test(String.fromCodePoint(at))) {
      const from = at;
      while (at < LAST && pattern.test(String.fromCodePoint(at + 1))) {
        at++;
      }
      found.push((from - last).toString(36), (at - from).toString(36));
      last = at;
    }
  }
  return found.join(",");
}

// Every four letters that are a script, with the code points that tell which.
function scripts() {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const byRanges = new Map();
  for (const a of letters.toUpperCase()) {
    for (const b of letters) {
      for (const c of letters) {
        for (const d of letters) {
          const code = a + b + c + d;
          if (matcher("sc=" + code)) {
            const key = ranges("sc=" + code);
            byRanges.set(key, [...(byRanges.get(key) ?? []), code]);
          }
        }
      }
    }
  }
  return byRanges;
}

function write(names, value, prefix) {
  for (const name of names) {
    if (!matcher(prefix + name)) {
      throw new Error(prefix + name);
    }
  }
  console.log(names.map((name) => prefix + name).join(",") + "=" + value);
}

console.log(`# Unicode ${process.versions.unicode}`);
for (const names of words(CATEGORIES)) {
  write(names, ranges("gc=" + names[0]), "gc=");
}
for (const names of words(BINARY)) {
  write(names, ranges(names[0]), "");
}
const given = (process.argv[2] ?? "").split(",").filter((name) => matcher("sc=" + name));
const long = new Map(given.map((name) => [ranges("sc=" + name), name]));
for (const [value, codes] of scripts()) {
  const name = long.get(value);
  const names = [...new Set([...(name ? [name] : []), ...codes])];
  write(names, value, "sc=");
  const extended = ranges("scx=" + names[0]);
  if (extended !== value) {
    write(names, extended, "scx=");
  }
}
