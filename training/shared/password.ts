/**
 * Passwords: which are accepted, and an honest word about how good one is.
 *
 * Length is what counts, so the rule is at least 10 characters, not one of the
 * commonest passwords (also with digits or signs added), no plain run or
 * repetition, and not the person's own name or address. No rule asks for
 * capitals or signs: such rules make passwords worse (NIST SP 800-63B, 5.1.1.2).
 *
 * It runs in the browser, while typing, and on the server, where it decides.
 * What it does not decide: how a password is kept (the server keeps a hash).
 */

/** Shortest accepted password, in characters. */
const SHORTEST_PASSWORD = 10;
/** Longest accepted password, in characters: no limit on sense, only on work. */
const LONGEST_PASSWORD = 200;

export type PasswordProblem =
  | "too-short"
  | "too-long"
  | "too-common"
  | "too-regular"
  | "only-digits"
  | "about-you";

/** What to do about each problem, in the second person. */
export const PASSWORD_ADVICE: Readonly<Record<PasswordProblem, string>> = {
  "too-short": `Use at least ${SHORTEST_PASSWORD} characters. Three or four unrelated words work well.`,
  "too-long": `Use at most ${LONGEST_PASSWORD} characters.`,
  "too-common": "This is one of the first passwords that somebody else would try. Choose other words.",
  "too-regular": "This is a run or a repetition, which is quickly guessed. Choose some unrelated words.",
  "only-digits": "Digits alone are quickly guessed. Add some words.",
  "about-you":
    "This is little more than your name or email address. Choose words that have nothing to do with you.",
};

/** Whose password it is: their own name and address are the first guesses. */
export type PasswordOwner = { readonly name: string; readonly email: string };

/**
 * What most people choose, as it stands in published lists of leaked passwords,
 * reduced to letters: digits and signs around it are ignored, and 0, 1, 3, 4, 5,
 * 7, @ and $ are read as the letters they stand for.
 */
const COMMON_WORDS = new Set(
  `password passwort passwords passwordpassword letmein letmeinplease letmeinnow welcome welcomeback welcomehome
  admin administrator adminadmin administrador root superuser master mastermaster login signin access accessgranted
  qwerty qwertyuiop qwertyqwerty qwertyui qwertz qwertzuiop azerty azertyuiop asdfgh asdfghjkl asdfasdf zxcvbnm
  zxcvbnmasdf qazwsx qazwsxedc qweasd qweasdzxc qwerasdf iloveyou iloveyouu iloveyoubaby iloveme loveyou
  sunshine princess dragon monkey football baseball basketball superman batman spiderman pokemon starwars
  michael jennifer jordan ashley charlie jessica daniel thomas trustno trustnoone trustme secret topsecret
  changeme changemenow changeit default temporary temppassword newpassword mypassword yourpassword thepassword
  passw passpass passwd password password test testing testtest tester guest guestguest user username demo
  computer internet google facebook linkedin youtube microsoft windows samsung liverpool chelsea arsenal
  manchester barcelona juventus summer winter spring autumn december november october september january february
  monday friday abc abcabc abcd abcdef abcdefg abcdefgh abcdefghij hello hellohello helloworld whatever
  nothing forever freedom cheese chocolate cookie flower butterfly purple orange banana pepper ginger buddy
  shadow killer hunter ranger soccer hockey tigger maggie jasmine blessed jesus jesuschrist godisgood family
  composure training customer customerservice service support callcentre callcenter helpdesk contactcentre
  company office correcthorsebatterystaple tobeornottobe`.split(/\s+/),
);

const KEY_ROWS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
];

/** The first reason to refuse this password, or undefined when it is accepted. */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "too-short";
  if (length > LONGEST_PASSWORD) return "too-long";
  if (COMMON_WORDS.has(lettersOf(password))) return "too-common";
  if (isRegular(password)) return "too-regular";
  if (/^\d+$/.test(password)) return "only-digits";
  return isAbout(password, owner) ? "about-you" : undefined;
}

export type PasswordStrength = {
  readonly level: "refused" | "fair" | "good" | "strong";
  /** A sentence for the person who is choosing it. */
  readonly hint: string;
};

/**
 * An honest word about a password: it promises nothing that length cannot keep.
 * The levels go by length and by how many different characters there are; real
 * guessing cost depends on how it was chosen, which nobody can see.
 */
export function passwordStrength(password: string, owner: PasswordOwner): PasswordStrength {
  const problem = passwordProblem(password, owner);
  if (problem !== undefined) return { level: "refused", hint: PASSWORD_ADVICE[problem] };
  const length = [...password].length;
  const different = new Set(password.toLowerCase()).size;
  if (length >= 20 && different >= 10)
    return { level: "strong", hint: "Long enough that guessing is hopeless, if you use it nowhere else." };
  if (length >= 14 && different >= 8)
    return { level: "good", hint: "Good, if you use it nowhere else. Another word would make it stronger." };
  return { level: "fair", hint: "Accepted. Adding a word or two helps more than adding signs." };
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** The letters of a password without the digits and signs put before and behind them. */
function lettersOf(password: string): string {
  const core = password.toLowerCase().replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "");
  return core.replace(/[013457@$]/g, (sign) => LOOKALIKES[sign] ?? sign).replace(/[^\p{L}]/gu, "");
}

/** A repetition of at most five characters, or a walk along the alphabet, the digits or a row of keys. */
function isRegular(password: string): boolean {
  const text = password.toLowerCase();
  const repeats = (size: number) => text === text.slice(0, size).repeat(text.length).slice(0, text.length);
  return [1, 2, 3, 4, 5].some(repeats) || isRun(text);
}

/** True when the text walks along rows of keys, at least four characters at a time. */
function isRun(text: string): boolean {
  const rows = KEY_ROWS.flatMap((row) => [row, [...row].reverse().join("")]).map((row) => row.repeat(3));
  let rest = text;
  while (rest.length > 0) {
    const step = [...Array(rest.length).keys()]
      .map((index) => rest.length - index)
      .find((size) => rows.some((row) => row.includes(rest.slice(0, size))));
    if (step === undefined || (step < 4 && rest.length !== step)) return false;
    rest = rest.slice(step);
  }
  return true;
}

/** True when a name or the address makes up most of the password. */
function isAbout(password: string, owner: PasswordOwner): boolean {
  const text = lettersOf(password);
  const account = owner.email.toLowerCase().split("@")[0] ?? "";
  const words = [...owner.name.toLowerCase().split(/[^\p{L}]+/u), ...account.split(/[^\p{L}]+/u)];
  const left = words
    .filter((word) => word.length >= 3)
    .reduce((rest, word) => rest.replaceAll(word, ""), text);
  return text.length > 0 && left.length < text.length && left.length < 6;
}
