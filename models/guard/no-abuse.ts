/**
 * Angry people may use mild words (damn, hell, crap, bloody); slurs, obscenities
 * and threats of violence are never said, whoever wrote them.
 */
import type { Rule } from "./rule";

const ABUSE =
  /\b(?:f+u+c+k\w*|motherf\w+|sh[i1]t+(?:ty|s|e|head)?|bullshit|b[i1]tch\w*|bastards?|cunts?|wank\w*|arseholes?|assholes?|dickheads?|pricks?|twats?|sluts?|whores?|retard\w*|spastic|faggots?|fags?|trann(?:y|ies)|niggers?|niggas?|pakis?|chinks?|spics?|kikes?|gypsy scum|towelheads?)\b/i;
const VIOLENCE =
  /\b(?:kill|stab|shoot|hurt|beat|punch|strangle|burn) (?:you|yourself|him|her|them|myself)\b|\bi(?:'ll| will) (?:come (?:round|down) there and|find you)\b/i;

export const noAbuse: Rule = {
  name: "abuses",
  isBroken: ({ text }) => ABUSE.test(text) || VIOLENCE.test(text),
};
