/**
 * Word classes that the ear knows by heart: what an agent's sentence is made of.
 *
 * A class stands for its words in the patterns and skeletons of features.ts, so
 * that "I've blocked it" and "I've refunded it" are one pattern. The lists were
 * written by reading training conversations; none was looked up in the test part.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry grammar: they stand for themselves in a skeleton. */
export const FUNCTION_WORDS = list(`
  i i'm i've i'll i'd me my mine myself you you're you've you'll you'd your yours yourself we we're we've we'll
  we'd us our ours he he's he'll him his she she's she'll her it it's it'll its they they're they've they'll them
  their this that that's these those there there's here here's who who's whose what what's which when where why how
  a an the and or but so then if because as than though although until till while once before after since
  of to in on at by for from with without about into over under up down out off through between
  not no never none nothing nobody neither nor don't doesn't didn't can't couldn't won't wouldn't shouldn't isn't
  wasn't aren't weren't haven't hasn't hadn't mustn't can could will would shall should may might must do does did
  is are was were be been being am have has had having get got let let's would've should've could've
  yes yeah yep ok okay right well now just only also too still already again any anything some something else
  every everything all both each more most much many very really please sorry thanks thank hello hi hey dear
  good morning afternoon evening bye goodbye today tonight tomorrow one two three`);

const PAST_PARTICIPLES = list(`
  put sent taken made done set written rung phoned gone found got given paid told spoken kept left held let cut
  read seen brought bought built begun chosen drawn thrown withdrawn redone undone reset split shut fed`);

const FEELINGS = list(`
  angry anger annoyed annoying awful bad cross cruel dreadful exhausting exasperating fed frightened frightening
  frustrated frustrating furious grim hard heartbreaking horrible horrid hurt infuriating maddening miserable nasty
  nightmare painful rotten rough sad scared scary shame shock shocking sick stress stressed stressful terrible
  tired tiring tough unfair unfairly upset upsetting unsettling worried worry worrying wretched embarrassing
  humiliating disappointed disappointing disheartening distressing anxious lonely daunting galling lousy miserable
  unpleasant wearing alarming alarm panic dread dreading grief loss condolences burden inconvenient mess`);

const BLAME_WORDS = list(`
  fault mistake error slip failing failed responsibility responsible wrong bug ours blame answerable`);

const TIMES = list(`
  today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday morning afternoon evening noon
  midnight minute minutes hour hours day days week weeks weekend month months january february march april may june
  july august september october november december oclock o'clock lunchtime shortly soon end working am pm`);

const PEOPLE_ABOVE = list(`
  manager supervisor lead head director boss team specialist senior duty complaints ombudsman engineer specialists
  investigator level tier department desk`);

const REMEDIES = list(`
  refund refunded credit credited replacement replace voucher discount compensation goodwill waive waived free
  exchange reduce reduced half gesture upgrade swap courtesy back off`);

const PLACES_ELSEWHERE = list(`
  website site app online portal form email page branch store shop link faq forum article section menu tab settings
  line number hotline centre center`);

/** Classes by list, the first that holds the word. */
const CLASSES: ReadonlyArray<readonly [ReadonlySet<string>, string]> = [
  [TIMES, "TIME"],
  [FUNCTION_WORDS, ""],
  [FEELINGS, "FEEL"],
  [BLAME_WORDS, "FAULT"],
  [PEOPLE_ABOVE, "ABOVE"],
  [REMEDIES, "REMEDY"],
  [PLACES_ELSEWHERE, "PLACE"],
  [PAST_PARTICIPLES, "DONE"],
];

/** The class of a word in a skeleton: itself, a class in capitals, or "*" for content. */
export function classOf(word: string): string {
  if (word === "0") return "NUM";
  if (/^[£$€%]$/.test(word)) return "MONEY";
  const found = CLASSES.find(([words]) => words.has(word));
  if (found !== undefined) return found[1] === "" ? word : found[1];
  if (word.length > 4 && word.endsWith("ed")) return "DONE";
  if (word.length > 4 && word.endsWith("ing")) return "DOING";
  return "*";
}
