/**
 * Patterns: phrases and shapes by which a person knows a move.
 *
 * Each is a named question about one sentence (or the whole line). They are
 * features of the classifier, which learns how far to trust each; none decides by
 * itself. Written by reading training conversations.
 */

export type Pattern = { readonly name: string; readonly test: RegExp };

const pattern = (name: string, test: RegExp): Pattern => ({ name, test });

const TIME =
  "(?:by|before|within|at|on|in|until|till|this|next)\\s+(?:about\\s+|the\\s+|around\\s+)?(?:\\d|noon|mid|lunch|tomorrow|tonight|today|mon|tues|wednes|thurs|fri|satur|sun|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|end|morning|afternoon|evening|week|hour|minute|few|an? (?:hour|minute|day|week)|january|february|march|april|may|june|july|august|september|october|november|december)";

/** Tried on each sentence in small letters with straight quotes. */
export const SENTENCE_PATTERNS: readonly Pattern[] = [
  pattern(
    "greet",
    /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)\b/,
  ),
  pattern(
    "introduce-name",
    /\b(?:my name(?:'s| is)|this is|you're (?:through|speaking) (?:to|with)|speaking with|it's) [a-z]+\b/,
  ),
  pattern("introduce-i-am", /\b(?:i'm|i am) [a-z]+(?:,| and| from| in| here|\.|$)/),
  pattern("introduce-here", /\b(?:here|speaking)[.!,]?$/),
  pattern(
    "own-ours",
    /\b(?:that's|that is|that was|it's|it was|it is|this is|was) (?:entirely |all |simply |plainly |clearly )?(?:on (?:me|us)|our|my|ours|mine)\b/,
  ),
  pattern(
    "own-fault",
    /\b(?:our|my) (?:own )?(?:mistake|error|fault|slip|failing|bug|doing|job|problem|mess|typo|oversight|system'?s? fault)\b/,
  ),
  pattern(
    "own-should",
    /\b(?:we|i|somebody|someone|nobody here|it) (?:should(?:n't| not| never)? ?have|should've|ought to have|shouldn't've)\b/,
  ),
  pattern(
    "own-we-failed",
    /\bwe (?:got|made|missed|lost|failed|let you|didn't|did not|forgot|never|put|sent|gave|told|charged|took|sold|billed|left|broke|mixed|owe)\b/,
  ),
  pattern(
    "own-stay",
    /\b(?:stays? with me|(?:leave|leaving) (?:it|this|that) with me|i'll (?:see (?:to )?(?:this|it|that|you)|look after|own|stay (?:on|with)|deal with|handle|take care|sort|get to the bottom|follow|find out|take (?:this|it) on)|take (?:it|this|that) (?:on )?(?:from here|myself|over)|ends with me|i'm not passing|won't (?:pass|be passed)|mine (?:now|to)|answer for|in my hands|personally|myself)\b/,
  ),
  pattern(
    "own-right",
    /\b(?:you're|you are|you were|he's|she's) (?:quite |absolutely |completely )?(?:right|correct)\b/,
  ),
  pattern(
    "own-not-you",
    /\b(?:not (?:you|yours|your (?:fault|doing|mistake|side|end|setup))|nothing you did|you did(?:n't do)? (?:everything|nothing) (?:right|wrong)?|isn't yours|wasn't (?:you|yours))\b/,
  ),
  pattern("commit-i-will", /\b(?:i'll|i will|i shall|we'll|we will|i'm going to|we're going to)\b/),
  pattern(
    "commit-i-have",
    /\b(?:i've|i have|i just|we've|we have) (?:just |now |also |already |gone and )?(?!got\b|had\b|been\b|seen\b|no\b|to\b|a\b|the\b|your\b)[a-z]+(?:ed|t|en|ne|ut|ung|ade|id)\b/,
  ),
  pattern(
    "commit-doing",
    /\b(?:i'm|i am|we're|we are) (?:now |just |also |already )?(?!sorry|afraid|not|glad|here|back|a|the|in|on)[a-z]+ing\b/,
  ),
  pattern(
    "commit-state",
    /^(?:ok(?:ay)?,? |right,? |and |it's |that's |all |there,? )*(?:done|booked|sent|cancelled|canceled|refunded|fixed|ordered|changed|stopped|blocked|moved|removed|added|switched|reset|credited|waived|closed|set up|paid|logged|approved|issued|released|restored|reversed|submitted)\b/,
  ),
  pattern(
    "commit-with-time",
    new RegExp(`\\b(?:i'll|i will|we'll|i've|i'm|she'll|he'll|they'll|shall)\\b.*\\b${TIME}`),
  ),
  pattern(
    "commit-call",
    /\b(?:i'll|i will|i shall|she'll|he'll|they'll|will) (?:personally |also |then )?(?:ring|call|phone|write|email|mail|message|text|send|come back|check|let you know|tell|post|book|put|make|ask|get|keep|stop|take|add|pass|cancel|change|order|pay|refund)\b/,
  ),
  pattern("expect-time", new RegExp(`\\b${TIME}`)),
  pattern(
    "expect-duration",
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|a few|a couple of|an?|another|several) (?:to \d+ |or (?:so|two|three|\d+) |more |to [a-z]+ )?(?:working |business )?(?:minutes?|mins?|hours?|days?|weeks?|months?)\b/,
  ),
  pattern(
    "expect-usual",
    /\b(?:usually|normally|typically|generally|at the latest|at most|at least|earliest|latest|should (?:be|arrive|have|see|come|go|get|land|take)|you'll (?:get|have|see|hear|receive|be)|takes?|expect|aim|likely|may take|can take|might|could be|can't promise|won't promise|not before|no later|i don't know yet|depends)\b/,
  ),
  pattern(
    "offer-i-can",
    /\b(?:i can|we can|i could|we could|i'm able to|what i can|let me (?:offer|give|take)|i'd like to (?:offer|give)|i'm offering|happy to)\b/,
  ),
  pattern(
    "offer-would-you",
    /\b(?:would you like|would that|would it help|do you want|shall i|should i|can i (?:offer|send|book|get|put)|will that|if you(?:'d)? like|if you want|how about|what if|would you take|would you want|does that (?:work|help|suit)|is that (?:fair|any good|ok)|any good)\b/,
  ),
  pattern(
    "offer-remedy",
    /\b(?:refund|credit|replacement|replace|voucher|goodwill|compensat|waive|free of charge|no charge|for free|half price|exchange|swap|take (?:it|that|the [a-z]+|£?\$?€?\d+|[a-z]+) off|money back)/,
  ),
  pattern(
    "choice-or",
    /\b(?:either|whichever|which (?:would|do|one|suits|is|of)|two (?:ways|things|options|choices|routes)|three (?:ways|things|options|choices)|option|up to you|your (?:choice|pick|call)|you (?:can|could|may) (?:either|have|choose|pick)|rather|prefer|or (?:i|we|you|a|an|the|it|they|if|have|keep|send|refund|wait|swap|one|money|leave|do|pay|take|put|go|stay|by|in|on) )\b/,
  ),
  pattern(
    "empathize-feel",
    /\b(?:must (?:be|have been|feel)|sounds?|i can (?:see|hear|imagine|understand|tell)|i(?:'d| would) (?:be|feel|have been|hate|want)|no wonder|i don't blame|understandabl|that's (?:a |an |so |really |very |such |no |not |hard|awful|horrible|too|far|rotten|miserable)|how (?:awful|horrible|frustrating|annoying|worrying|sad)|what an? |you(?:'ve| have) (?:every right|every reason|been|had|waited|done|already)|of course you|anyone would|sorry (?:about|for|to hear|you|that) )\b/,
  ),
  pattern(
    "empathize-nobody",
    /\b(?:nobody|no one|no-one) (?:should|wants|likes|needs|deserves)\b|\bshouldn't (?:have to|be|need)\b|\b(?:enough|too (?:long|many|much)) (?:to|for|of)\b/,
  ),
  pattern(
    "empathize-poor",
    /\b(?:poor (?:you|thing|girl|boy|man|love|lad|soul)|bless|oh (?:no|dear|gosh|lord|love)|ouch|ugh|goodness|gosh|blimey|condolences)\b/,
  ),
  pattern("apologize", /\b(?:sorry|apolog(?:ies|y|ize|ise)|forgive|pardon|regret)\b/),
  pattern("thank", /\b(?:thank(?:s| you)?|ta|cheers|appreciate|much obliged|lovely)\b/),
  pattern(
    "paraphrase-so",
    /^(?:ok(?:ay)?,? |right,? |thanks?(?: you)?,? |just so i |let me )?(?:so|then|right, so|if i(?:'ve| have)?|you're (?:saying|asking|telling)|do i|did i|have i|what you|as i understand|let me (?:see|check|make sure|say|repeat)|to be sure|just to (?:be|check|make))\b/,
  ),
  pattern(
    "paraphrase-check",
    /\b(?:have i (?:got|understood|read)|got (?:that|it) right|is that (?:right|it|correct|how)|that right|right so far|am i right|do i have|did i get|correct|you mean|you're saying|in other words|sounds like you)\b.*\?$/,
  ),
  pattern(
    "summarize",
    /\b(?:to (?:sum up|recap|summari[sz]e|be clear)|in short|recap|so (?:that's|it's|to|we|you|i|what)|all told|then (?:it's|that's|we))\b|^(?:so|then|right)[:,] /,
  ),
  pattern(
    "confirm-done",
    /\b(?:can you (?:see|check|try|tell)|do you see|has (?:it|that|the [a-z]+) (?:come|arrived|worked|gone)|is (?:it|that|everything) (?:working|back|on|there|sorted|ok|okay|gone|all)|did (?:it|that|the [a-z]+) (?:work|come|arrive)|does (?:it|that) (?:work|show|look|help|match|settle|answer|cover)|working now|try (?:it|again|now)|have you got it|see it|came through|come through|all right now|happy with)\b/,
  ),
  pattern(
    "more-help",
    /\b(?:anything (?:else|more|further|other)|something else|else (?:i can|can i|we|today)|any other (?:question|thing|way)|what else|other questions)\b/,
  ),
  pattern(
    "close",
    /\b(?:bye|goodbye|take care|have a (?:good|nice|great|lovely|safe|pleasant|wonderful|blessed)|enjoy|good luck|all the best|(?:kind|best|warm) (?:regards|wishes)|regards|sincerely|see you|safe (?:journey|travels|trip)|good night|sleep well|mind how you go|speak (?:soon|then|tomorrow)|cheerio|glad (?:it|we|i|you|that)|pleasure|welcome)\b/,
  ),
  pattern(
    "hold",
    /\b(?:hold (?:on|the line|please)|on hold|bear with|one (?:moment|second|sec|minute)|give me (?:a|one|two|three|five|about|till|until|\d)|hang on|just a (?:moment|minute|sec)|let me (?:look|check|see|find|open|ask|ring|read|pull|get|go|speak|talk|have a look|call)|stay (?:there|on|with)|two minutes|won't be (?:long|a)|can you wait|wait (?:a|one|two|while|there)|back in)\b/,
  ),
  pattern(
    "return",
    /\b(?:i'm back|back(?:,| now| again| with you)|thanks for (?:holding|waiting|hanging|your patience|sitting|bearing|staying)|thank you for (?:holding|waiting|your patience|bearing)|sorry (?:for|about) the (?:wait|delay|hold)|still (?:here|there|with)|here again|are you (?:there|still))\b|^(?:right, |ok(?:ay)?, |hi, )?(?:back|here)[.,!]/,
  ),
  pattern(
    "transfer",
    /\b(?:transfer|put(?:ting)? you through|pass(?:ing)? you (?:over|on|to|across)|connect(?:ing)? you|hand(?:ing)? you|bring(?:ing)? [a-z]+ (?:in|on)|through to|switching you|moving you to)\b/,
  ),
  pattern(
    "escalate",
    /\b(?:escalat|my (?:manager|supervisor|team lead|boss|head|lead|director)|(?:the|our|a) (?:duty |area |store |branch |regional |depot |site )?(?:manager|supervisor|director|team lead|lead|head of|complaints team|ombudsman)|level (?:2|two)|tier|senior|as urgent|above me|raised? (?:it|this|that|the|a)|flagged)\b/,
  ),
  pattern(
    "note",
    /\b(?:not(?:e|ed|es)|written (?:it|that|this|down|up|in|on)|i've (?:written|put it|put that|put a)|on (?:the|your) (?:record|file|account|order|booking|job)|recorded|logged|wrote|won't have to (?:say|tell|repeat|explain)|needn't (?:say|repeat|start|explain)|never have to|start(?:ing)? (?:over|again|from scratch)|write (?:it|that|this) (?:down|up|on))\b/,
  ),
  pattern(
    "verify",
    /\b(?:date of birth|postcode|zip|security|verif|identity|confirm (?:your|the|who|that)|full name|first line|last four|password|memorable|mother's maiden|account holder|pass(?: )?word|who i'm|prove|data protection|make sure (?:it's|i'm|i've|you)|be sure (?:it's|i'm|i've|you)|right (?:person|account|record|file)|born)\b/,
  ),
  pattern(
    "ask-what-is",
    /\b(?:what(?:'s| is| was| are)|which|can i (?:take|have|get)|could i (?:take|have|get)|may i (?:take|have)|have you got|do you (?:have|know)|give me|tell me|send me|could you (?:give|tell|read|send)|can you (?:give|tell|read|send)|i(?:'ll)? need) (?:you |me |your |the |a |an )/,
  ),
  pattern(
    "ask-when",
    /\b(?:when did|since when|how (?:long|many|much|old|often)|what (?:time|date|day)|where (?:is|did|was|are|do)|who (?:did|was|is|told))\b/,
  ),
  pattern(
    "ask-open",
    /\b(?:what (?:happened|has happened|'?s happened|'?s (?:going on|wrong|the (?:matter|trouble|problem))|seems)|tell me (?:what|about|more|the|in|from)|how (?:can|may) i help|how did|what (?:can|would|do|did|does) (?:i|you|it|they|he|she)|in your own words|from the (?:start|beginning)|walk me through|what brings|why)\b/,
  ),
  pattern(
    "refuse",
    /\b(?:can't|cannot|can not|couldn't|won't|unable|not able|not possible|isn't possible|impossible|not something|there's (?:no|nothing)|there is (?:no|nothing)|not allowed|don't (?:do|offer|have|give|give out|reimburse|refund|cover)|no refund|refused|declined|not (?:eligible|covered|entitled|available)|non-?refundable|^no[,.])\b/,
  ),
  pattern(
    "policy",
    /\b(?:polic(?:y|ies)|terms|conditions|procedure|process|rules?|regulations?|law|legal|contract|require[sd]?|must be|must|has to|have to|only (?:be|if|when|after|the)|not permitted|allowed|within \d+ days|after \d+ days|t&cs?|standard|guideline|agreement|limit|minimum|maximum|applies|subject to|are not|is not|aren't|isn't|non-?refundable|guarantee)\b/,
  ),
  pattern(
    "scripted",
    /\b(?:inconvenience|valued?|your (?:call|feedback|business|patience|satisfaction|concern|query|enquiry|loyalty)|important to us|thank you for (?:calling|contacting|choosing|reaching|your (?:call|email|message|patience|interest|feedback|loyalty))|thanks for (?:calling|contacting|choosing|reaching|getting|your)|how (?:can|may) i (?:help|assist)|assist(?:ing)? you|happy to (?:help|assist)|we strive|i understand (?:your|how|that you|you)|rest assured|as per|please be (?:advised|assured|aware)|we take|customer (?:experience|satisfaction)|reaching out|apologi[sz]e for any|we (?:love|care|pride)|committed to|dear customer|delighted|our (?:customers|guests|members)|highest)\b/,
  ),
  pattern(
    "dismiss",
    /\b(?:calm down|relax|no need (?:to|for)|nothing to worry|don't worry|not (?:a big|that (?:bad|big)|the end)|only (?:a|one)|it's (?:just|only)|just (?:a|one|be patient|wait)|everyone|everybody|lots of people|most people|these things happen|overreact|bit (?:of )?patien|stay positive|take a breath|i'm sure|you'll be (?:fine|ok|all right)|do what you|that's your|not (?:really )?(?:our|my) (?:problem|concern)|worse|at the end of the day|to be fair|be reasonable|tone|if you say so|upset)\b/,
  ),
  pattern(
    "blame-customer",
    /\b(?:you (?:should(?:'ve| have)|must have|didn't|did not|haven't|probably|may have|might have|need(?:ed)? to|chose|agreed|signed|entered|failed|forgot|typed|gave|clicked|ticked|pressed|left|would have|could have|never|accepted|were (?:told|sent|meant|supposed))|did you (?:read|check|not|actually|even)|have you (?:actually|even|tried|checked)|your (?:own )?(?:fault|mistake|end|responsibility|side|choice)|if you(?:'d| had)|you(?:'d| would) have|user error|next time|customers? (?:should|must|are responsible))\b/,
  ),
  pattern(
    "blame-other",
    /\b(?:(?:that's|that is|it's|that'll be|that would be) (?:the|a|up to|down to|nothing to do|not (?:us|me|my|our))|(?:the|that|another|other|different) (?:team|department|system|courier|driver|warehouse|computer|carrier|bank|supplier|branch|agent|shift|company|people|office)|my colleagues?|the last (?:agent|person)|system (?:won't|doesn't|says|shows|is|has)|not my (?:department|team|job|area)|third part|they (?:should|always|keep|never|don't|didn't)|head office|nothing to do with (?:us|me)|between us|it's not (?:me|us))\b/,
  ),
  pattern(
    "push-away",
    /\b(?:website|web ?site|online|the app|our app|portal|call (?:back|us|the|them|between)|ring (?:back|the|them|us)|email (?:us|the|them)|contact (?:the|them|your|us)|write to|visit|go to|log ?in|click|link|form|faq|help (?:cent|page|section|tab)|download|you(?:'d| would|'ll| will)? (?:need|have) to (?:go|call|ring|contact|speak|ask|visit|write|phone|email|take)|try again|come back|you can (?:call|ring|find|go|use|do|check|book|write|email|post|upload|appeal|ask)|please (?:call|ring|contact|visit|use|check|refer|log|go|write|see)|speak to (?:your|the|them))\b/,
  ),
  pattern(
    "upsell",
    /\b(?:upgrade|for (?:only|just)|a month|per month|plus|premium|gold|platinum|pro\b|bundle|package|plan|offer (?:of|on|for)|deal|% off|membership|cover|protect(?:ion)?|while i('ve| have)? (?:got )?you|have you (?:thought|considered)|interested in|did you know|can i (?:interest|tempt)|add(?:-|ing )?on|save (?:you )?|loyalty|subscri|have you heard|our new|special)\b/,
  ),
  pattern(
    "overpromise",
    /\b(?:guarantee|promise|definitely|100 ?%|hundred per ?cent|one hundred percent|no time|absolutely|for sure|certainly|never happen|easy|no problem|no worries|don't (?:you )?worry|my word|trust me|straight away|any second|in a jiffy|no doubt|for certain|immediately|always)\b/,
  ),
  pattern(
    "beg-rating",
    /\b(?:survey|rat(?:e|ing)|star|stars|review|feedback|ten out of|10\/10|score|recommend|out of (?:ten|10|five|5)|nines? and tens?|how (?:did|was) (?:i|my))\b/,
  ),
  pattern(
    "interrupt",
    /\b(?:stop you|let me (?:stop|just|finish|cut)|hang on|hold on|wait wait|whoa|before you (?:go|get|finish|say)|yeah,? yeah|yep,? yep|right,? right|ok(?:ay)?,? ok(?:ay)?|i(?:'ve)? got it|i heard|yes,? yes|sure,? sure|no,? no|all right,? all right|got it,? got it)\b|^(?:sir|ma'am|madam|miss)[,.!-]/,
  ),
  pattern(
    "rude",
    /\b(?:what do you (?:want|expect)|make up your mind|i (?:just )?(?:said|told)|in english|your choice|suit yourself|whatever|listen|look,|do you want it|good luck with|obviously|like i said|as i(?:'ve)? (?:said|told)|already (?:said|told|explained)|can you read|not your|waste|i can't help (?:you|it) if|go on then|up to you|nobody's forcing|not my (?:job|problem)|if you (?:don't|can't)|shout|attitude|stupid|clearly)\b/,
  ),
  pattern(
    "argue",
    /\b(?:no,|it (?:can't|couldn't|wouldn't|does|did|was|is|says)|that(?:'s| is)(?:n't| not) (?:what|how|true|possible|correct|right)|our (?:records|system|data)|(?:records|system|screen|scan|log|tracking) (?:show|say)s?|according to|actually|i(?:'m| am) (?:telling|looking)|with respect|as i said|it's not (?:a|the|true)|you (?:did|were|have|are)|we don't|never|impossible|the fact is|says here|i beg|i disagree|well,)\b/,
  ),
  pattern(
    "reask",
    /\b(?:(?:account|order|reference|booking|policy|phone|case|tracking|customer|member(?:ship)?|invoice|job|claim|card|ticket) (?:number|ref|reference|no|code)|your (?:name|address|email|postcode|number|date|order|account)|again|and (?:what|the|your|that)|once more|(?:was|were) (?:that|it|the)|could you repeat|describe|explain)\b/,
  ),
  pattern(
    "jargon",
    /\b(?:[a-z]+-\d|provision|batch|queue|backend|back end|config|server|cache|ledger|adjudicat|reconcil|protocol|node|port|firmware|sync|api|token|sku|escrow|pro-?rata|arrears|sla|kyc|dns|mapped|payload|default(?:ed)? to|parameter|entitlement|settlement|clearing|propagat|instance|subject to|tier|workflow|module|schema|flag(?:ged)?|code \d+|pended)\b/,
  ),
  pattern("first-person", /\b(?:i|i'm|i've|i'll|i'd|me|my|myself)\b/),
  pattern("we", /\b(?:we|we're|we've|we'll|our|us)\b/),
  pattern(
    "you-past",
    /\byou (?:had|did|were|paid|sent|told|asked|gave|waited|rang|called|stayed|booked|ordered|bought|moved|got)\b/,
  ),
];

/** Tried on the whole line as it was typed. */
export const LINE_PATTERNS: readonly Pattern[] = [
  pattern("abbreviation", /\b[A-Z]{2,5}\b/),
  pattern("two-abbreviations", /\b[A-Z]{2,5}\b.*\b[A-Z]{2,5}\b/),
  pattern("exclaims", /!/),
  pattern("exclaims-twice", /!.*!/),
  pattern("emoji", /\p{Extended_Pictographic}/u),
  pattern("bracket-sound", /\[[a-z ]+\]/),
  pattern("sir", /\b(?:sir|ma'am|madam|miss)\b/i),
  pattern("cut-off-start", /^(?:\.\.\.|…|—|-)/),
  pattern("money", /[£$€]\s?\d/),
  pattern("clock", /\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2}:\d\d\b/i),
  pattern("colon", /: /),
  pattern("quote", /["“].+["”]/),
  pattern("name-address", /\b(?:Mr|Mrs|Ms|Dr|Miss)\.? [A-Z]/),
  pattern("signed", /[.!?] [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [a-z ]+)?$/),
  pattern("ellipsis", /\.\.\.|…/),
];
