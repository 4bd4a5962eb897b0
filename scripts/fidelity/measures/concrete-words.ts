/**
 * The concrete words of a line: numbers (in digits or words), amounts of money,
 * days and months, names. For audits; the guard has its own eyes.
 */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  fifteen: "15",
  twenty: "20",
  thirty: "30",
  forty: "40",
  fifty: "50",
  sixty: "60",
  ninety: "90",
  hundred: "100",
  thousand: "1000",
  dozen: "12",
  twice: "2",
  thrice: "3",
  third: "3",
  fourth: "4",
  fifth: "5",
  tenth: "10",
};

const FIGURE = /\d+(?:[.,]\d+)*/g;
const MONEY =
  /(?:[£$€]\s?(\d+(?:[.,]\d+)*))|(?:(\d+(?:[.,]\d+)*)\s?(?:quid|pounds?|dollars?|euros?|bucks|pence|p\b))/g;

/** Numbers in a text, each as digits: "three" and "3" are both "3", "1,204.50" is "1204.5". */
export function numbersIn(text: string): string[] {
  const inDigits = (text.match(FIGURE) ?? []).map(asNumber);
  const inWords = wordsOf(text).flatMap((word) => NUMBER_WORDS[word] ?? []);
  return [...inDigits, ...inWords];
}

/** Amounts of money in a text, each as digits. */
export function amountsIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(MONEY)].map((match) => asNumber(match[1] ?? match[2] ?? ""));
}

function asNumber(figure: string): string {
  const plain = figure.replace(/,(?=\d{3}(?!\d))/g, "");
  return /^\d+(?:\.\d+)?$/.test(plain) && !/^0\d/.test(plain) ? String(Number(plain)) : plain;
}

const DATE_WORDS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|yesterday|tomorrow|tonight|fortnight|christmas|easter|(?:last|next) (?:week|month|year|night))\b/g;

/** Days, months and times that are named, in small letters and without a plural. "Today" names nothing. */
export function datesIn(text: string): string[] {
  return (text.toLowerCase().match(DATE_WORDS) ?? []).map((word) => word.replace(/days$/, "day"));
}

/** Words that are written large without naming anybody. */
const LARGE_WORDS = new Set(
  "i i'm i've i'll i'd ok okay god lord tv uk us eu id pin pdf faq sim dob wi-fi wifi english internet mr mrs ms miss dr sir madam christmas easter".split(
    " ",
  ),
);

/** Names: words with a capital that begin no sentence and are not shouted. */
export function namesIn(text: string): string[] {
  const inside = [...text.matchAll(/(?<=[\p{L}\p{N},;:'’)]\s)\p{Lu}\p{Ll}[\p{L}’'-]*/gu)].map((match) =>
    match[0].replace(/['’]s?$/, ""),
  );
  return inside.filter(
    (word) => !LARGE_WORDS.has(word.toLowerCase().replace("’", "'")) && datesIn(word).length === 0,
  );
}

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}
