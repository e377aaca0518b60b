// Writes random patterns of ECMA-262, random texts, and which texts node's RegExp finds a match in:
//   node interpreter/pattern-verdicts.mjs SEED COUNT
// A line is the pattern and eight texts, each in UTF-16 units of four hexadecimal digits, and a digit for
// each text, with a tab between them. Patterns that node takes too long for are left out.
import vm from "node:vm";

let state = Number(process.argv[2] ?? 1);
const count = Number(process.argv[3] ?? 1000);

function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
}
const pick = (list) => list[random(list.length)];

const ATOMS = String.raw`a b c 1 - _ . \d \w \s \D \W \S [ab] [^a] [a-c] [^] [] [\b] \. \n \r \u2028 \x41 \u0041
\u{1F600} \ud83d\ude00 \ud83d \cJ \0 \p{L} \p{Lu} \P{L} \p{Script=Greek} \p{scx=Hira} \p{Alphabetic} \p{ASCII}
\p{Emoji} \p{LC} \p{ID_Start} é 😀 [😀é] [^😀] [\p{L}\d] [^\p{Lu}] \t \v \f [\d\s] [.$^*] \$ \^ \/ \] [\]a]
[a\-z] [\w\-.] ab ba`.split(/\s+/);
const QUANTIFIERS = ",,,,,*,+,?,*?,+?,??,{2},{0},{0;1},{1;3},{2;},{0;12},{9},{10;12},{9;},{1;9}?,{3;20}"
  .split(",")
  .map((each) => each.replace(";", ","));
const CHARACTERS = [..."abc1A -_.\n\r\u2028\u00a0éαぁー😀\bz$\u0085\ufeffΩabab\t", "\ud83d", "\ude00"];

function term(depth, groups) {
  const kind = random(20);
  if (depth > 0 && kind < 3) {
    groups.count++;
    return "(" + disjunction(depth - 1, groups) + ")" + pick(QUANTIFIERS);
  }
  if (depth > 0 && kind < 5) {
    return "(?:" + disjunction(depth - 1, groups) + ")" + pick(QUANTIFIERS);
  }
  if (kind === 5) {
    return pick(["^", "$", "\\b", "\\B"]);
  }
  if (depth > 0 && kind === 6) {
    return pick(["(?=", "(?!", "(?<=", "(?<!"]) + disjunction(depth - 1, groups) + ")";
  }
  if (kind === 7 && groups.count > 0) {
    return "\\" + (1 + random(groups.count)) + pick(["", "?", "*"]);
  }
  return pick(ATOMS) + pick(QUANTIFIERS);
}

function alternative(depth, groups) {
  let text = "";
  for (let left = random(4) + (depth > 1 ? 1 : 0); left > 0; left--) {
    text += term(depth, groups);
  }
  return text;
}

function disjunction(depth, groups) {
  let text = alternative(depth, groups);
  while (random(5) === 0) {
    text += "|" + alternative(depth, groups);
  }
  return text;
}

function text() {
  const characters = random(2) ? ["a", "b", "a", "1"] : CHARACTERS;
  let made = "";
  for (let left = random(3) === 0 ? random(30) : random(7); left > 0; left--) {
    made += pick(characters);
  }
  return made;
}

const units = (text) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");

const context = vm.createContext({ pattern: null, texts: null });
const script = new vm.Script("texts.map((text) => pattern.exec(text)?.index ?? -1)");

// V8 begins some empty matches within a surrogate pair, where no code point does (AdvanceStringIndex).
function verdict(text, index) {
  if (index > 0 && text.codePointAt(index - 1) > 0xffff) {
    throw new Error(`a match within a code point at ${index}`);
  }
  return index < 0 ? 0 : 1;
}

const anchor = (mark) => (random(3) === 0 ? mark : "");

for (let made = 0; made < count; ) {
  const source = anchor("^") + disjunction(3, { count: 0 }) + anchor("$");
  const texts = Array.from({ length: 8 }, text);
  try {
    context.pattern = new RegExp(source, "u");
    context.texts = texts;
    const places = script.runInContext(context, { timeout: 100 });
    const verdicts = places.map((index, i) => verdict(texts[i], index)).join("");
    console.log([source, ...texts].map(units).join("\t") + "\t" + verdicts);
    made++;
  } catch {
    // no pattern, no answer in time, or one that cannot be
  }
}
