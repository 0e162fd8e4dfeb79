"""Words that tell a threat, a procedure, a forecast or a denial, in English."""

from __future__ import annotations

import re
from typing import Final

from zopa.press.words.leanings import any_of

THREAT: Final = any_of("""
    threaten(?:s|ed|ing)?;
    (?:will|would|shall|'ll) (?:sue|retaliate|walk out|walk away|go to court|strike|call you out|leave the talks);
    (?:will|would|shall|'ll) (?:leave the table|stop work|shut|close the|cut off|respond|bring down|resign|block the);
    (?:will|would|shall|'ll) (?:picket|boycott|expel|go on strike|call a strike|see (?:you|them) in court);
    (?:will|would|shall|'ll) take (?:it|this|them) to court;
    stand still; stands still; die next week; or die; can have our (?:places|seats); sit this (?:one )?out;
    there will be consequences; will not be answerable; go to court; cut off; pull(?:s|ed)? out of;
    at (?:your|their) own risk; we will be back on; down tools; go to the courts
""")
WARNING_NEEDS: Final = re.compile(r"\b(?:unless|if|or|then|otherwise)\b|\bthreaten")
PROCESS: Final = any_of("""
    vote(?:s|d)? (?:on|until|by|for going on)?; ballot(?:s)?; will vote; second text; a text will be; meeting;
    the talks; channels?; discussions?; drafting; drafted; receiv(?:e|ed) a; received; briefed; more information;
    timetable; deadline; agenda; will meet; meet(?:s)? on; negotiations? (?:will|begin|start|resume);
    count is public; until \\d{1,2} \\w+; was for the; ask you to vote; submit(?:ted)?; published; delegations?;
    working on; counting; sign by; invited to; mediator
""")
FORECAST: Final = any_of("""
    will; would; 'll; going to; won't; likely; unlikely; expect(?:s|ed)?; could; may; might; must; have to;
    sooner or later; in the end; no way; there is no way; can't; cannot; ready to; is bound to; to swallow
""")
WISH: Final = any_of("""
    had; has; have; want(?:s|ed)?; demand(?:s|ed)?; ask(?:s|ed)? for; insist(?:s|ed)?; need(?:s|ed)?;
    reject(?:s|ed)?; refus(?:e|es|ed); accept(?:s|ed)?; agree(?:s|d)?; oppos(?:e|es|ed); promised; promises; will;
    would; won't; can; could; is ready; are ready; has been asked; is going to; are going to; cannot; has already;
    have already; is willing; are willing; hop(?:e|es|ed); plans? to; intends? to; welcom(?:e|es|ed);
    support(?:s|ed)?; back(?:s|ed)?; sign(?:s|ed)?; hadn't; had not; has not; have not; is understood; stands? by;
    stood by; says? no; deny; denies; den(?:ied|ying); are denying; is denying; refuses to; to swallow; to (?:fold|yield|cave in|give way|come round|agree|say (?:yes|no)|refuse|insist); to sign;
    to accept; to reject; is about to; was about to; were about to; offered; said; proposes; proposed; gave; gives;
    pour(?:s|ed)? cold water; g(?:ave|ives|iven) (?:its|his|her|their|the|a|an); drop(?:s|ped)?; thr(?:ows|ew|own) out; ma(?:de|kes) (?:the|its|his|her|any|every);
    le(?:aves|ft) open; d(?:ug|igs) in; h(?:olds|eld) out; walk(?:s|ed) out; object(?:s|ed)?; ti(?:es|ed); link(?:s|ed);
    prefer(?:s|red)?; favou?r(?:s|ed)?; veto(?:es|ed); block(?:s|ed); resist(?:s|ed); rul(?:es|ed) out; shrug(?:s|ged) off;
    (?:is|are|was|were|remains?|remained) (?:still |now |also |firmly )?(?:holding out|pressing|pushing|demanding|asking|insisting|calling|fighting|opposed|against|in favou?r|open to|prepared|unwilling|adamant|happy with|content with|comfortable with|unhappy|dead set);
    confirm(?:s|ed)?; not; do not; does not; did not; insists on; has long; have long; long opposed; 's; pushed;
    called; is being asked; decid(?:e|es|ed); vot(?:e|es|ed); recommend(?:s|ed)?; threaten(?:s|ed)?; vow(?:s|ed)?
""")
HAD_ASKED: Final = re.compile(
    r"\b(?:it|they) (?:had |has |have )?(?:first |once |originally |still )?(?:asked for|demanded|wanted|sought|called for|insisted on)\b"
)
"""How an earlier demand is told of one just named."""
ON_BEHALF: Final = re.compile(r"^\W*(?:and |but )?(?:for|speaking for|on behalf of) (?:the )?$")
ABLE: Final = re.compile(r"\s(?:can(?:not)?|can't|is (?:ready|prepared|willing|able) to|are (?:ready|prepared|willing|able) to)\b")
"""How an office holder speaks for whom he names: "for the isles the fund is …", "the isles can accept …"."""
REACTS: Final = re.compile(
    r"[’']?s?\s(?:(?:has|have|was|were|is|are)\s)?(?:quickly |swiftly |immediately |at once )?"
    r"(?:react(?:ed|s)|respond(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|hit back|hits back|struck back|countered|"
    r"unimpressed|furious|unmoved|cool(?:er)?|less impressed|pleased|delighted|cautious|in no mood|took it (?:well|badly))\b"
)
"""How a paragraph announces whose reaction it gives."""
FIRST: Final = re.compile(r"\b(?:we|i|our|us|my|mine|ours|me|we'll|we've|i'll|i've|i'm|we're)\b")
OURS: Final = re.compile(
    r"\b(?:we|our|us|ours|we'll|we've|we're)\b|\bi (?:would|will|can|could|shall|cannot|won't|am ready)\b|\bi'll\b"
)
"""Words of somebody who speaks for others too, or of what he himself will do."""
DENIAL: Final = any_of("""
    invented; fairy tale; rubbish; untrue; not true; is false; false; fiction; fabricat(?:ed|ion); no such;
    never said (?:so|that|it|any|this); did not take place; never took place; didn't take place; is wrong;
    was wrong; wrong; nothing of the kind; nothing of the sort; made up(?! (?:of|my|our|his|her|their|its|for)\\b); a lie; lies; hoax; fake; baseless;
    unfounded; denies; denied; deny; denying; not the case; did not happen; never happened; without foundation;
    nonsense; pure speculation; categorically; i never said (?:so|that|it|any|this); misquoted; mistaken;
    a fantasy; fable; we never; has never
""")
NOT_DENIED: Final = re.compile(r"\b(?:not|n't|never) (?:deny|denied)\b|\bno denial\b")
WITHDRAWAL: Final = any_of("""
    withdraw (?:the|this|that|our) (?:item|report|story|claim|statement); correction; corrected;
    retract(?:s|ed|ion)?; removed the (?:article|item|story|report); took down; we regret the error;
    regrets the error; wrongly reported; stand corrected; deleted the (?:post|item|article|tweet)
""")
CONFIRMATION: Final = any_of("""
    confirms? (?:the|this|that) report; confirmed (?:the|this|that) report; is true; was true; is correct;
    that is right; has since confirmed
""")
