"""Words for and against, in English. Each table is one alternation; inflections are written out or left open."""

from __future__ import annotations

import re
from typing import Final

from zopa.language.wordlist import words


def any_of(text: str) -> re.Pattern[str]:
    """One alternation of phrases between semicolons, at word boundaries."""
    parts = [" ".join(p.split()) for p in text.split(";")]
    return re.compile(r"\b(?:" + "|".join(p for p in parts if p) + r")\b")


ASSENT: Final = any_of("""
    (?<!as it )(?<!as this )(?<!as that )stands(?! (?:in|for|still|at|on|to|between|out)); will do;
    (?:will|shall|would) defend (?:it|this|that|them|every|the); (?:has|have) (?:our|my|its|their) (?:full |complete )?(?:support|backing|vote|blessing);
    (?:do not|does not|don't|doesn't|wouldn't|would not) mind; would do; no difficulty;
    (?:would )?suits?(?! (?:nobody|no one|neither|none)\\b);
    nothing against; nothing to object; nothing to add; are welcome; is welcome; say thank you;
    thank you for(?! (?:the|your) (?:draft|letter|text|paper|proposal|invitation|question|message|e-?mail|copy));
    wave (?:it|this|that|them) through; let (?:it|this|that|them) through; fine with (?:us|me|them|him|her);
    (?:no longer|not) (?:an issue|a problem|an obstacle|a sticking point)(?! of); carry it; accept(?:s|ed|ing)?; acceptable; agree(?:s|d|ing)?(?! on (?:a|the) (?:formula|date|later));
    approv(?:e|es|ed|ing); endors(?:e|es|ed|ing); welcom(?:e|es|ed|ing); embrac(?:e|es|ed|ing);
    support(?:s|ed|ing)?(?! (?:them|him|her|you|they|we|he|she|from|needed|staff|measures?|payments?)\\b)(?! for (?!(?:the|this|that|its?)\\b)); sign(?:s|ed)?; sign up;
    live with; swallow(?:s|ed)?; settle(?:s|d)? for; go(?:es)? along with; say(?:s)? yes; said yes; yes;
    st(?:and|ands|ood) by; stick(?:s)? (?:to|by|with); stuck (?:to|by); happy with; content with; satisfied with;
    comfortable with; tolerable; consent(?:s|ed)?; consent to; hear of; in favou?r of; recommend(?:s|ed)?;
    vote for; voted for; votes for; get my vote; get our vote; back(?:s|ed) (?:the|this|that|it|a|every);
    (?:drop|drops|dropped|dropping|withdrew|withdraws|withdrawn) (?:its|his|her|their|all|any|every|our) (?:objections?|opposition|resistance|veto);
    (?:give|gives|gave|given) (?:its|his|her|their|our|my) (?:blessing|backing|assent|approval|consent|support|agreement|go-ahead|nod) to;
    on board with; (?:come|comes|came) (?:a)?round to; (?:stand|stands|stood) behind; weight behind; made (?:its|his|her|their) peace with;
    will back; take it; can be taken; grant(?:s|ed)?; conced(?:e|es|ed); adopt(?:s|ed)?; ratif(?:y|ies|ied);
    (?:we|i)(?:'ll| will| would) take (?:the|it|that|this)(?! (?:case|matter|dispute|fight|issue|text|draft|lead|time)\\b);
    gives? way on; gave way on; caves? in; caved in; folds?(?= on\\b|[.!]|$); relaxed about; stays? in(?= the (?:text|draft|deal|plan|agreement)|[.!;]|$); buy into; sign off on; good enough; concur(?:s|red)?; ready to; prepared to; willing to; glad of; pleased with;
    pleased by; applaud(?:s|ed)?; hail(?:s|ed)?; prais(?:e|es|ed); back it; entertain; subscribe to; no quarrel;
    no objections?; without reservations?; bow to; bows to; let it pass; ok with
""")
"""Words of assent; negated, words of refusal."""

_IS = r"(?:is|are|was|were|be|seems?|looks?|remains?|it|them|that|this|paper|text|clause|point|sentence)"
_QUITE = r"(?: (?:only|quite|very|a|an|the|both|just|all|perfectly|entirely|broadly)){0,3}"
_GOOD = (
    r"(?:fine|right|fair|good|decent|sound|sensible|reasonable|overdue|welcome|best|excellent|generous|balanced|workable"
    r"|solid|necessary|step forward|step in the right direction|breakthrough|improvement|worth having)"
)
PRAISE: Final = any_of(f"""
    (?:is|are|was|were|would be) about right; deserves better;
    {_IS}{_QUITE} {_GOOD};
    best (?:sentence|clause|article|part|point|paragraph|thing|line); gets? it right; got it right; too good;
    historic (?:step|achievement|deal|breakthrough|day); step forward; (?:real|major|big|great|important) (?:step|gain|win|
    improvement|success); best that (?:can|could) be; should take it; should sign; must sign; not too much to ask; what we (?:have )?(?:always )?wanted; our idea;
    worth (?:signing|keeping|defending)
""")

DISPRAISE: Final = any_of("""
    fantasy; fantasies; fairy ?tales?; pie in the sky; wishful thinking; gimmicks?; smoke and mirrors; window dressing;
    an affront; affronts?; humiliat(?:ion|ing|es|ed); slap in the face; provocation; a non-?event; dead in the water;
    a bribe; would cost (?:him|her|them|us|me); number from a; a fraud on; will not do; won't do;
    (?:is|are|was|were) (?:far |much )?too (?:much|high|low|little)(?! to ask); too (?:late|old|few|early|soon|long|short|small|big|weak|vague|rare|rarely|seldom|often|slow|slowly|much for|many|steep|costly|expensive|narrow);
    should be (?:struck out|dropped|deleted|removed|scrapped|cut); theft; a retreat; weakest; (?:bad|poor) joke;
    no discussion; half-hearted; hollow; one too many; a trick; a fig leaf; cosmetic; a swindle; robbery;
    unacceptable; non-?starters?; red lines?; deal-?breakers?; out of the question; no way; dead on arrival;
    ludicrous; a joke; absurd; insane; howlers?; farce; stunt; (?:a|big|grave|serious|great) mistake;
    stumbling block; nonsense; insult(?:ing)?; capitulat(?:e|es|ion|ing); can(?:not|'t| not) afford; not enough;
    not nearly enough; nowhere near (?:[a-z]+ )?enough; (?:not|never) (?:nearly |remotely )?good enough;
    not an offer; no offer; too little; too low; too high; too far; no-go; endangers?;
    lopsided;
    idiotic; one-sided; unfair; hand back; little merit; no merit; none of this is serious; not serious;
    push(?:es|ed)? back; betrayal; betrays?; no concessions?; unworkable; incongruous; unrealistic; disaster;
    disastrous; catastroph(?:e|ic); outrageous?; shameful; disgrace; worthless; toothless; dangerous; reckless;
    impossible; a trap; sell-?out; blackmail; diktat; ultimatum; dead letter; a fraud; a sham; is soup; flawed;
    no basis; never both; wrong; worse than; dead; insufficient; inadequate; half-baked; mishmash;
    cross(?:es)? .{0,30}red lines?; a gift to; not good enough; not acceptable; threadbare; a step back(?:wards)?;
    a burden; won't survive; doubt that; a bridge too far; never be; poison(?:ed|ous)?; hated; loath(?:e|es|ed);
    against it; raspberr(?:y|ies); lop-sided; pay the price; never met a; who gets the bill; who pays the bill;
    get the bill; not signable; cannot sign; can't sign
""")

HONOUR: Final = re.compile(
    r"\b(?:welcom|prais|hail|applaud|thank|commend|appreciat)\w{0,4}\b(?: [\w'-]+){0,4}? "
    r"(?:efforts?|mediation|mediators?|initiatives?|involvement|engagement|patience|diplomacy|hospitality|good offices|"
    r"personal role)\b"
)
"""Praise for those who brought the parties together: no word on what they brought."""

REFUSAL: Final = any_of("""
    reject(?:s|ed|ing|ion)?; refus(?:e|es|ed|ing|al); rul(?:e|es|ed|ing) out;
    suits? (?:nobody|no one|neither|none); rul(?:e|es|ed|ing) (?:it|this|that|them) out; exclud(?:e|es|ed|ing);
    turn(?:s|ed|ing)? (?:it |this |that |them )?down; veto(?:es|ed)?; said no; say(?:s|ing)? no; no to;
    dismiss(?:es|ed|ing)?; blast(?:s|ed)?; throw(?:s)? out; threw out; vot(?:e|es|ed) (?:it )?down;
    there (?:will|would|can|could|shall) be no [\\w -]{2,30}? (?:at all|whatsoever|of any kind);
    thrown out; pour(?:s|ed|ing)? cold water on; d(?:ig|igs|ug|igging) in; dead body; sho(?:ot|ots|t) (?:it |this |that |them )?down;
    (?:slam|slams|slammed|shut) the door on; walk(?:s|ed|ing)? out over; up in arms (?:over|about); (?:draw|draws|drew) the line at;
    no part of; (?:tak(?:e|es|ing)|took) issue with; hold(?:s|ing)? out against; bristl(?:e|es|ed) at; scoff(?:s|ed)? at;
    vot(?:e|es|ed) against; spurn(?:s|ed)?;
    declin(?:e|es|ed) to (?:sign|accept|agree|back|support|endorse|pay|ratify); resist(?:s|ed)?; decry;
    denounc(?:e|es|ed); condemn(?:s|ed)?; strike (?:it |that |this )?out; bin(?:s|ned)?; scrap(?:s|ped)?;
    walk(?:s|ed)? away from; object(?:s|ed|ing)? to; object; objections? to; oppos(?:e|es|ed|ing); opposition to;
    not for sale at; unwilling to; not prepared to; cannot follow (?:you|them|him|her|that|this|it); can't follow (?:you|that); deny (?:them|us) that
""")
"""Words of refusal; negated, no yes."""

OBSTRUCTION: Final = any_of("""
    block(?:s|ed|ing)?; quarrel(?:s)? with; stand(?:s)? in (?:the|its|their|our) way; stand(?:s)? in the way of;
    hinder; axe to grind; a problem with; problems? with; against the; difficulty with; fail over; break over; stall(?:s)? over;
    give (?:it|them|that|this) back; go back on; renege on; touch; quibble with; complain(?:s|ed)? about;
    balk(?:s|ed)? at; baulk(?:s|ed)? at; fight(?:s)? (?:it|over|against)
""")
"""Words of getting in the way; negated, assent."""

TENTATIVE: Final = any_of("""
    (?:leav(?:e|es|ing)|left) (?:it )?open (?:whether|if|how); (?:not|n't|never|yet to) (?:made|make) up (?:my|our|his|her|its|their) minds?;
    might be enough; could be enough; on the fence; (?:would not|declin(?:e|es|ed) to|refus(?:e|es|ed) to) say (?:whether|if);
    non-committal; (?:its|his|her|their|our) options open; not commit(?:ted)?(?: to)?;
    not against; not for it; take note; takes note; took note; neither for nor against; no opinion;
    (?:not|n't) [^.; !?]{1,60}, either; consider(?:s|ed|ing)?; look at; open to;
    (?:deigning|ready|prepared|willing) to (?:entertain|discuss|talk|look|listen|negotiate|consider);
    study(?:ing)?; think about; talk about; not a yes; not a no; neither yes nor no; half right; half-right;
    in principle; as a basis; (?:the|a) basis for; flexib(?:le|ility); remains to be seen; too early;
    mixed feelings; not tomorrow; most of it; some of it; up to a point; with misgivings;
    (?:many|much|long|far|short|few|little) for (?:me|us|them|him|her); reservations? (?:about|on); wait and see;
    keep an open mind; undecided; not yet; cautious(?:ly)?; all but agreed; partly; in part; could imagine;
    fail over; as such; not saying (?:that )?(?:there|it|we|i|they) (?:will|would|can|could) never;
    never say never; no discussions? underway; not received; not seen; have not decided; will not fail over;
    deny(?:ing)? (?:that )?they(?:'ve| have) agreed; denying; could be talked; food for thought; worth discussing;
    more or less
""")
"""Words short of a yes or a no."""

CONDITION: Final = any_of("""
    dependent (?:on|upon); (?:tie|ties|tied|link|links|linked) (?:its|his|her|their|the|any|our) [^.; !?]{3,60} to (?:a|an|the|more|further|its|his|her|their);
    not a day (?:earlier|sooner|before); not one [a-z]+ as long as; (?:will|would|shall|can) not [^.;
    !?]{1,60} (?:before|until) (?:the first|any|all|every|its|their|they|we|he|she|it); but not alone;
    but (?:we|i|they|he|she|it) (?:will|would|are|is|am|shall) not [^.; !?]{0,40}alone; only if; only when;
    only after; only against; only in (?:return|exchange); only once; if and only if; if, and only if; unless;
    provided; providing; on condition; on one condition; on (?:the|a|this|that) condition; conditional (?:on|upon);
    as long as; so long as; in return for; in exchange for; in exchange; in return; subject to; not until;
    not before; (?<!say )(?<!says )(?<!said )(?<!think )otherwise; depends? on; depending on; hinges? on; presuppos(?:e|es|ed); but not before; but only;
    only (?:at|from|until|to|alongside|together with|under) (?!all|least|best|most|the end|now|today|then)[^.; !?]{2,40};
    not both; one of the two; never both; if not; only with; unless and until;
    (?:must|have to|has to) (?:first|come first|be part of|be in|go); contingent (?:on|upon);
    requires? the (?:approval|consent|agreement);
    (?:must|have to|has to|needs? to) (?:not be crossed|approve|agree|consent|be involved|be consulted|be included|be asked|
    have a say); counter-?proposals?;
    in the event that; with an? (?:later|earlier|higher|lower|different|longer|shorter|bigger|smaller);
    would (?:need|require|take) (?:more|at least|a|an); assuming; at the price of; ask for .{1,40} in exchange;
    iron-clad; with(?:in)? limits; red lines? must not; first (?:needs?|must);
    before (?:we|they|he|she|it) (?:sign|signs|agree|agrees|vote|votes)
""")

IF: Final = any_of("""
    if; when; once; should
""")
SUPPOSING: Final = re.compile(
    r"\bif\b|\bwhen the\b|(?<!at )\bonce (?:the|it|they|this|that|these|those|its|every|all|our) "
)
"""What may open a condition, beside words for or against."""
SPLIT: Final = re.compile(r"\w,? yes[.!] .{1,60}\w,? no\b|\w,? no[.!] .{1,60}\w,? yes\b")
"""Yes to one thing and no to another in a breath."""
OR_ELSE: Final = re.compile(
    r"\bor (?:the|this|that|our|it|we|there|else)\b[^.;!?]{0,40}"
    r"\b(?:falls?|fails?|dies|is off|is dead|collapses?|no deal|goes|walk|leave|is over|will not|won't|"
    r"(?:stays?|remains?)(?= (?:shut|closed|away|out|home|where|put|in|at)\b|[.;!?]|$))"
)
GIVE_AND: Final = re.compile(
    r"^\W*(?:give|pay|offer|guarantee|raise|cut|double|drop|let|keep|put|grant|show) [^.;!?]{3,60} and (?:we|i|they|he|she)\b"
)
"""An offer for a price: "give us 40 years and we invest"."""
BUT_NOT: Final = re.compile(r"\bbut not (?:(?:a|one) \w+ more|for|with|to|at)?\s?(?:[\w.,-]+)\W*$")
"""What is put up with, and what no longer is: "20 million, but not 22"."""
WITHOUT: Final = re.compile(
    r"(?<!because )(?<!since )(?<!for )\bwithout\b[^.;!?]{1,90}"
    r"\b(?:no|not|never|nothing|nobody|cannot|won't|remains?|impossible|stays?|falls?)\b"
    r"|\b(?:not|never|no|nobody|cannot|won't|n't)\b[^.;!?]{1,60}"
    r"(?<!because )(?<!since )(?<!for )\bwithout\b(?! (?:reservations?|delay|hesitation|question|doubt))"
)
WITHOUT_FIRST: Final = re.compile(r"^\W*(?:and |but )?without (?:it|that|this|them|the|a|an|our|more|any)\b")

WANT: Final = any_of("""
    want(?:s|ed|ing)?; need(?:s|ed|ing)?; demand(?:s|ed|ing)?; ask(?:s|ed|ing)? for;
    insist(?:s|ed|ing)? (?:on|that|upon); seek(?:s|ing)?; sought; call(?:s|ed|ing)? for; requir(?:e|es|ed|ing);
    hold(?:s|ing)? out for; press(?:es|ed|ing)? for; claim(?:s|ed|ing)?; push(?:es|ed|ing)? for;
    must (?:be|become|have|get|stay|remain|keep|rise|fall|go);
    (?:has|have|had) to (?:be|stay|rise|fall|go|come|reach); promised; talking of; talked of; spoke of;
    requirements?; said; say; our (?:number|figure); the figure; my number; is the (?:figure|number); should be;
    expect(?:s|ed)?; request(?:s|ed|ing)?; propos(?:e|es|ed|ing); aim(?:s|ed)? for; instead of; rather than;
    puts? .{0,20}on the table; reach(?:es|ed)?; rises? to; goes to; argu(?:e|es|ed) for; campaign(?:s|ed)? for;
    vot(?:e|es|ed) for
""")
SETTLE: Final = any_of("""
    settle(?:s|d)? for; accept(?:s|ed)?; tak(?:e|es); live with; swallow(?:s)?; come down to; came down to;
    agree(?:s|d)? (?:to|on); content with; happy with; bow to; go along with; sign(?:s)? (?:at|for)?; stretch to;
    go (?:up )?to; offer(?:s|ed|ing)?; find; manage; afford; mov(?:e|es|ed) to; ready to pay;
    puts? .{0,20}on the table
""")
STAY: Final = any_of("""
    stay(?:s|ed)? (?:at|with|on); remain(?:s|ed)?(?: at)?; st(?:and|ands|ood) by; stick(?:s)? (?:to|with|at);
    hold(?:s)? at; there will be; will (?:in the end )?pay; will (?:be|stay); come down .{0,20}to; pays?;
    keep(?:s)? (?:it )?at; there we stay
""")
REOPENING: Final = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|reject(?:s|ed)?|refus(?:e|es|ed) to|oppos(?:e|es|ed)|resist(?:s|ed)?|against|not|never|no)\b"
    r"[^.;!?]{0,20}\b(?:re-?open\w*|renegotiat\w+|unpick\w*|tinker\w*|water(?:ing|ed)? (?:it )?down|dilut\w+)\b"
)
"""A step back that is refused: assent to what stands."""
BOUNDED: Final = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|reject(?:s|ed)?|refus(?:e|es|ed)|oppos(?:e|es|ed)|resist(?:s|ed)?|not accept) (?:any\w* |an? |the )?"
    r"(?:[\w-]+ ){0,3}?(?:more|less|fewer|above|beyond|over|below|under|longer|higher|lower)\b"
)
"""What is refused is to go past a number, not the number."""
RISING: Final = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|resist(?:s|ed|ing)?|against|no|"
    r"never|not)\b[^.;!?]{0,24}\b(?:rise|increase|hike|raise|raising|increasing|going (?:any )?(?:higher|beyond|above|longer)|"
    r"anything (?:above|beyond|over|higher|more))\b"
)
"""A rise that is refused."""
CAPPED: Final = any_of("""
    not (?:rise|increase|exceed|be raised|be increased); no (?:rise|increase); frozen; capped; limited to; at most;
    no more than; not more than; maximum; up to; not exceed(?:ing)?; ceiling
""")
"""How a clause sets a cap."""
FIRM: Final = any_of("""
    non-negotiable; not negotiable; not (?:up )?for (?:negotiation|discussion|debate|bargaining|sale); sacrosanct;
    untouchable; must not be touched; cannot be touched; will not be reopened; here to stay; set in stone
""")
"""Words that take a thing off the table: assent to a clause that says it."""
PAST: Final = any_of("""
    already (?:get|have|earn|receive)s?; (?:has|have|had) averaged; averaged; had a surplus; was; were; has been;
    have been; pays? .{0,20}this year; this year; last year; costs?; turnover; represents?; surplus; currently;
    at present; won \\d
""")
TOO_LITTLE: Final = any_of("not (?:nearly )?enough; too (?:little|few|low|small|short); falls? short")
TOO_MUCH: Final = any_of("too (?:much|many|high|big|large|long)")
"""A figure measured and found wanting, from one side or the other."""
ABANDONED: Final = any_of("""
    (?:drop|drops|dropped|dropping|abandon|abandons|abandoned) (?:its|his|her|their) (?:[\\w-]+ ){0,2}(?:demands?|insistence|claims?|calls?);
    has been withdrawn; have withdrawn; was withdrawn; off the table; no longer stands?; no longer on the table;
    gave up on; have come down from; has come down from; came down from; come down from that; that is history;
    is history; no longer; used to; dropped that; gave that up; given that up
""")

KEEP: Final = any_of("""
    keep(?:s|ing)?; kept; stay(?:s)?; surviv(?:e|es|al); sav(?:e|es|ed|ing); defend(?:s|ed|ing)?;
    preserv(?:e|es|ed|ing); retain(?:s|ed|ing)?; maintain(?:s|ed|ing)?; extend(?:s|ed|ing)?; prolong(?:s|ed)?;
    remain(?:s|ed)?; hold on to; hand in
""")
END: Final = any_of("""
    end(?:s|ed|ing)?; abolish(?:es|ed|ing)?; scrap(?:s|ped|ping)?; clos(?:e|es|ed|ing|ure); drop(?:s|ped|ping)?;
    remov(?:e|es|ed|ing); repeal(?:s|ed)?; phas(?:e|es|ed|ing) out; lift(?:s|ed|ing)?; give(?:s)? up; gave up;
    giving up; strike out; delet(?:e|es|ed|ing); withdr(?:aw|aws|awn|ew); cancel(?:s|led)?; shut(?:s)?; void;
    lapse(?:s|d)?; expire(?:s|d)?; terminat(?:e|es|ed)
""")

SAME: Final = any_of("""
    (?:said|says|say|do|does|did|want|wants) the same; the same (?:about|for|goes|applies|holds|is true);
    so do (?:we|i|they); so does; as do we; likewise; agrees? with (?:him|her|them)
""")
YES: Final = re.compile(
    r"^\W*(?:oh |well |of course |certainly |absolutely )*(?:yes|of course|absolutely|certainly|agreed|"
    r"by all means|with pleasure)\b|,\s*yes\b"
)
NO: Final = re.compile(
    r"^\W*(?:no|never|not a chance|certainly not|absolutely not|out of the question|hardly|nonsense)\b(?=\W*$|"
    r"[.!;]| to\b)"
)
NO_COMMA: Final = re.compile(r"^\W*no(?:,|;| [-–—])\s")
"""A no that answers, not one that denies what follows: “No, that is too long”."""

NEGATION: Final = re.compile(
    r"\b(?:not|never|no|nobody|nothing|none|neither|nor|cannot|no one|hardly|scarcely|far from|nowhere near|no way|"
    r"refuses? to|refused to|unlikely to|won't|\w+n't|decline[sd]? to|fail(?:s|ed)? to)\b"
)
NOT_NEGATING: Final = re.compile(
    r"\b(?:no doubt|not only|not just|no later than|no more than|not least|no less than|no matter|nothing but|"
    r"not tomorrow|no concessions?|no longer than|not until|not before)\b"
    r"|\b(?:of|on|for|against|from|by|about) (?:not|never) [a-z]{2,20}ing\b"
)
BREAK: Final = re.compile(
    r"[.;:!?\n—]|,\s*(?:but|yet|and (?:we|i|they|he|she|it))\b|\bbut\b|\bif\b|\bunless\b|\bbecause\b|"
    r"\balthough\b|\bwhile\b|\bprovided\b|\bonly\b|\band (?:will|would|can|could|shall|is|are|was|were|has|have|had)\b"
)
ABOVE: Final = any_of("""
    above; over; more than; greater than; higher than; beyond; exceed(?:s|ing|ed)?; longer than; larger than;
    in excess of
""")
INSIST: Final = any_of("""
    insist(?:s|ed|ing)?; (?:will|would|would have to|likely) (?:demand|require|insist|ask for|want);
    requir(?:e|es|ed|ing); demand(?:s|ed|ing)? that; must; had to be; call(?:s|ed)? for
""")
PRESSED: Final = re.compile(
    r"\bthreaten\w*\b[^.;!?]{1,120}\b(?:unless|if)\b[^.;!?]{1,60}\b(?:signs?|accepts?|agrees?|does not|"
    r"doesn't|refuses?|comply|complies)\b"
)
"""Somebody threatens another into signing: the threat is for the deal."""
TELLING: Final = any_of("""
    will; would; 'll; won't; shall; can; could; may; might; cannot; can't; going to; do not want; does not want;
    don't want; want; wants; wanted; need; needs; not want; ready; willing; must; should; see; sees; to see;
    live with; accept; accepts; not accept; not agree; not sign; refus(?:e|es) to; likely
""")
"""Cues that tell what somebody wants or will do rather than what they said."""
SAYING: Final = words("""
    say says said saying tell tells told add adds added state states stated write writes wrote announce
    announces announced declare declares declared claim claims claimed insist insists insisted explain
    explains explained report reports reported argue argues argued warn warns warned note notes noted confirm
    confirms confirmed
""")
BETTER_WITHOUT: Final = re.compile(
    r"\bwithout\b[^.;!?]{1,60}\bwould (?:be|have been) (?:easier|better|stronger|cleaner|fairer|simpler)\b"
)
"""What would be better gone is refused."""
