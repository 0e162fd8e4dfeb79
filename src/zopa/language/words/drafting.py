"""English drafting that a careful reader stops at: tables of words, read by the audit."""

from __future__ import annotations

import re
from typing import Final

from zopa.language.wordlist import phrases, words


def _any(*tables: str) -> re.Pattern[str]:
    """One alternation of phrases; ``*`` ends a word anyhow."""
    listed = [re.escape(p).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for t in tables for p in phrases(t)]
    return re.compile(rf"\b(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE)


HEDGES: Final = _any("""
    where possible; if possible; as far as possible; so far as possible; as much as possible; wherever possible;
    insofar as possible; in so far as possible; where feasible; if feasible; as far as feasible; where practicable;
    as far as practicable; so far as practicable; where appropriate; as appropriate; if appropriate; where necessary;
    as necessary; to the extent possible; to the extent feasible; to the extent practicable; to the fullest extent
    possible; to the extent that circumstances permit; as circumstances permit; circumstances permitting;
    if circumstances allow; resources permitting; within available resources; within the limits of its budget;
    subject to the availability of funds; subject to availability of funds; subject to available resources;
    in principle; as a rule; as a matter of principle; if need be; as the case may be; when conditions allow;
    if conditions allow; when conditions permit; if conditions permit; unless otherwise convenient
""")
"""Words that leave the doing to whoever is bound."""
EFFORTS: Final = _any("""
    endeavour to; endeavours to; endeavor to; endeavors to; seek to; seeks to; strive to; strives to; aim to; aims to;
    attempt to; attempts to; try to; tries to; best efforts; best endeavours; reasonable efforts; reasonable endeavours;
    every effort; all efforts; work towards; works towards; work toward; do its utmost; do their utmost; do its best;
    do their best; consider whether to; give consideration to; give favourable consideration to; favourably consider;
    look favourably on; keep under consideration; have regard to; give due regard to; explore ways to;
    explore the possibility of; consider the possibility of; is encouraged to; are encouraged to; is invited to;
    are invited to; is urged to; are urged to; is called upon to; are called upon to
""")
"""Verbs that promise trying instead of doing."""
MINDED: Final = re.compile(
    r"\b(?:bears?|keeps?)\s(?:\w+\s){1,8}in mind\b|\btakes?\s(?:\w+\s){1,6}seriously\b", re.IGNORECASE
)
"""An attitude with its object inside."""
CONSIDER: Final = re.compile(r"\b(?:shall|will|must)\s+consider\s+\w+ing\b", re.IGNORECASE)
LATER: Final = _any("""
    at some future date; at a future date; at a future time; at some future time; at some later date; some day;
    at a later date; at a later stage; at a later time; in due course; in due time; at an appropriate time;
    at the appropriate time; at a suitable time; when the time is right; in the near future;
    as soon as possible; as soon as practicable; as soon as feasible; as soon as it can; as soon as they can; soon;
    before long; in time; at some point; at a suitable moment; at an appropriate moment; at the right moment; at the given time; in good time; at a time to be agreed; on a date to be agreed;
    at a date to be agreed; on a date to be fixed; eventually; in the course of time; at its convenience;
    within a reasonable time; within a reasonable period; without undue delay; without delay; promptly; swiftly; speedily
""")
"""A time that is none."""
VAGUE: Final = words("""
    usual major minor urgent important essential vital exceptional special hostile unusual large small
    firm lasting provocative excessive disproportionate prompt thorough fitting decent worthy
    reasonable appropriate adequate sufficient effective reliable robust decisive suitable proper significant
    substantial substantive meaningful serious fair equitable strong solid satisfactory acceptable necessary
    comprehensive ambitious credible constructive exceptional undue unreasonable proportionate
    coordinated timely good material severe relevant customary normal moderate considerable generous
    competitive sustainable doubtful dubious questionable respectable tolerable
""")
"""Adjectives that each reader measures by his own yard."""
VAGUE_ANYWHERE: Final = words("reasonable appropriate adequate suitable satisfactory acceptable")
"""Of those, the ones that measure nothing whatever they stand before."""
VAGUE_NOUNS: Final = words("""
    case cases need needs quantities damage harm hardship works loss losses benefit benefits advantage incident
    incidents purposes purpose difficulties disturbance disturbances activities activity matters matter
    value values assurance assurances gesture gestures behaviour conduct demand demands acts act use efforts
    investment investments service services facilities basis
    level levels manner way measure measures step steps consequence consequences guarantee guarantees effort efforts
    response answer time period notice compensation contribution contributions share sum amount price rate rates cost
    costs terms conditions standard standards quality quantity number care support assistance protection safeguards
    means resources funding wage wages pay rent reward access progress cause grounds reason reasons interest interests
    balance solution treatment representation information sanctions penalty penalties action actions package extent
    degree distance force forces presence circumstances majority relief alternative remedy remedies security
    provision arrangements change changes delay reduction increase improvement improvements housing facilities
    reputation size flow character state condition repair order
    staffing supervision monitoring verification breach breaches violation violations
""")
"""What the others may measure."""
UNDEFINED: Final = _any("""
    without cause; without good cause; without just cause; without good reason; without reason; without justification;
    without provocation; for good cause; for good reason; for cause; good cause; due cause; just cause;
    other agreed territories; agreed points; agreed positions; agreed territories; the agreed areas; agreed lines;
    the agreed locations; special circumstances; exceptional circumstances; compelling reasons; important reasons;
    urgent reasons; overriding reasons; force majeure; normal circumstances; the usual conditions; market conditions;
    market price; market prices; customary terms; usual terms; a short time; a short period; a limited time;
    a limited period; a transitional period; a certain time; a certain number; the parties concerned; the competent
    authorities; the relevant authorities; third parties concerned; key personnel; core staff; sensitive areas;
    due consideration; due attention; due weight; due recognition; due importance; vital interests; legitimate interests; security concerns; certain categories; the usual extent
""")
"""Phrases on whose meaning the clause turns and that many texts leave open."""
COUNTED_SET: Final = re.compile(
    r"\bthe (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?P<noun>[a-z]{4,20}s)\b"
    r"(?!\s(?:it|this|them|these)\b)"
)
"""Several things called "the": which?"""
PART_OF: Final = re.compile(r"\b(?:\w+teen|\w+ty|one|two|three|four|five|six|seven|eight|nine|ten|half|\d{1,6}) of\s{0,3}$")
"""So many of them: the whole is counted, not listed."""
THEMSELVES: Final = words("parties sides years months weeks days companies groups states countries governments")
"""Counted in passing, or the parties themselves."""
ONE_SIDED: Final = _any("""
    whenever it sees fit; when it sees fit; whenever it likes; whenever it wishes;
    as it sees fit; as it thinks fit; as it pleases; in its own judgement; in its own judgment; the sole right to;
    the exclusive right to decide; the exclusive right to interpret; the exclusive right to end; is the sole judge;
    shall be the sole judge; may alone; shall alone; alone may; alone shall; alone has the right; without any remedy;
    shall accept any decision of; shall accept every decision of; shall accept any change; bound by any decision of;
    at its sole discretion; in its sole discretion; at its own discretion; at its absolute discretion;
    in its absolute discretion; at its discretion; in its discretion; solely at the expense of; at the sole expense of;
    has the final say; have the final say; has the last word; have the last word; shall alone decide; alone decides;
    may unilaterally; unilaterally; without giving reasons; without stating reasons; without giving a reason;
    without giving any reason
""")
"""Words that put one side above the other."""
ALONE_BEARS: Final = re.compile(
    r"\b(?:shall|will|must|is to|are to|agrees to|undertakes to) (?:bear|pay|meet|carry|cover|assume|shoulder) alone\b|"
    r"\b(?:bears|pays|meets|carries|covers|assumes|shoulders) alone\b|"
    r"\balone (?:bears?|pays?|carr(?:y|ies)|covers?|meets?|shoulders?)\b[^.;]{0,60}\b(?:costs?|risks?|losses|loss|burden)\b",
)
"""One side carries it, and no other."""
FAULTLESS: Final = re.compile(
    r"\b(?:even (?:where|if|when)\s(?:the\s)?[A-Z][^.;,]{2,60}\b(?:caused?|fault|responsible|breach\w*)|"
    r"(?:regardless|irrespective) of (?:fault|cause|who)|whoever (?:has )?caused)\b"
)
"""One answers for what the other did."""
FINAL_WORD: Final = re.compile(
    r"\b(?:decisions?|view|opinion|finding|word|reading|interpretation) of (?:the )?[A-Z][\w’' ]{1,40}? "
    r"(?:is|are|shall be|will be) (?:final|binding|decisive)\b"
)
"""One side judges its own cause."""
ANY_TIME: Final = re.compile(
    r"(?<!party )(?<!side )(?<!parties )(?<!sides )\b(?:may|can) (?:at any time|whenever it (?:wishes|likes|chooses))\b[^.;]{0,40}?"
    r"\b(?:end|terminate|withdraw|cancel|change|amend|suspend|leave|revoke)\b",
)
"""Leave to go at will."""
ALONE: Final = re.compile(
    r"\b[Oo]nly (?:the )?[A-Z][\w’' ]{1,40}? (?:may|can) (?:end|terminate|cancel|withdraw|amend|change|suspend|extend|"
    r"interpret|renew|dissolve|decide)\b"
)
"""A right of one side that both could have."""
HELD: Final = re.compile(
    r"\b(?!No |Neither |Each |Every |Any )(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?:may|shall|can) not "
    r"(?P<act>withdraw|terminate|denounce|leave|end)\b[^.;]{0,60}?\b(?:before|until|for)\b"
)
"""One side kept from leaving."""
WHOLE_COST: Final = re.compile(
    r"\b(?:bears?|pays?|meets?|carry|carries|cover|covers|assumes?)\s+(?:(?:the\s+)?(?:whole|entire|full|total|sole)|all(?:\s+of)?)"
    r"(?:\s+(?:the|of\s+the))?\s+(?:\w+\s+){0,2}(?:costs?|expenses?|fees?|burden|damage|losses|risks?|liability)\b",
    re.IGNORECASE,
)
COMMON: Final = words("""
    proceeding proceedings arbitration dispute disputes procedure hearing hearings mediation case cases commission
    committee mission secretariat monitoring verification inspection board fund joint both parties each every any
    implementation agreement body panel tribunal
""")
"""What both sides use or cause."""
WATCHING: Final = words(
    "guarantee ensure assure protect safeguard secure monitor verify supervise enforce uphold police"
)
"""Verbs of keeping watch: who does it is all that matters."""
NO_ACT: Final = words("""
    call name know consider deem treat regard understand interpret construe define compose comprise constitute base
    govern entitle locate situate divide bind limit restrict cap exempt exclude include express denominate own intend
    require entitle oblige concern affect consist read apply mean view empower authorise authorize permit allow
    calculate measure count reckon date found subject authenticate draw prejudice fix set-at settle-by surprise
""")
"""Verbs whose passive tells what holds, not what somebody does."""
ONE_OFF: Final = words("""
    set establish create found form launch conclude adopt appoint elect nominate release return withdraw dismantle
    reconnect repair widen ship unfreeze renovate replace relocate resume equip fit develop draft modernise modernize
    destroy hand transfer exchange repatriate evacuate pay repay reimburse compensate refund build rebuild construct
    open close reopen sell buy purchase deliver publish sign ratify repeal amend enact introduce abolish cancel lift
    remove disband dissolve merge complete start begin install deploy vacate restore convene draft
    prepare submit issue move redeploy disarm demobilise demobilize clear demine connect register transpose
    lay plant replant pave repave resurface refurbish dredge drain reroute demolish erect dig fence rewire rename
    enshrine write incorporate invest contribute grant cede raise reduce limit cut halve lower
""")
"""Acts that are done once: by when?"""
BY_WHOM: Final = re.compile(
    r"\bby (?:the|each|every|both|either) (?!(?:end|date|time|day|first|last|beginning|start|close|month|year|means|way|same|"
    r"law|following|middle|spring|summer|autumn|winter|deadline|expiry|use|amount|rate|\w*th|\w*ing)\b)[A-Za-z]"
)
"""An agent at a passive's end, behind an amount or a span of time."""
CANNOT: Final = re.compile(r"\b(?:cannot|not|fails? to|unable to|without)\b[^.;,]{0,60}$")
"""A time in which something is not done: a condition, no deadline."""
DECISIONS: Final = re.compile(r"\b(?:decisions|resolutions|recommendations|opinions|rulings|conclusions)\b")
"""What a body adopts again and again."""
BALLOTS: Final = re.compile(
    r"\b(?:an?|the|one) (?:[\w-]+ ){0,2}?(?:vote|referendum|plebiscite|election|ballot|census|inquiry|conference|summit|survey)\b"
)
"""What is held once."""
ONE_TIME: Final = words("one-off single first initial lump")
LASTING: Final = re.compile(
    r"\b(?:each|every|any|all times|always|annually|yearly|monthly|weekly|daily|quarterly|per(?! cent\b)|whenever|regularly|"
    r"a (?:year|month|week|day|share|head|hour|night|piece)|whoever|anyone|no longer|as long as|so long as|"
    r"until|throughout|during|continue|remain|permanently|from time to time|in equal parts)\b",
    re.IGNORECASE,
)
"""What is done again and again, or goes on, needs no day."""
NO_START: Final = re.compile(
    r"\b(?:in|within|after|for)\s+(?:the\s+(?:next|first|coming)\s+)?(?P<n>\w+(?:[- ]\w+)?)\s+"
    r"(?:hours?|(?:working |calendar |business )?days?|weeks?|months?|years?)\b"
    r"(?!\s+(?:of|after|from|before|following|prior|since|to|notice|later|as from|counted|starting|beginning))",
    re.IGNORECASE,
)
"""A span of time that begins nowhere."""
STARTED: Final = re.compile(
    r"\b(?:from|after|of|following|since|upon|on|before|at|once|when|if|as soon as|until|beginning|starting)\b",
    re.IGNORECASE,
)
ANSWERS: Final = re.compile(
    r"\b(?:report|notify|answer|investigate|examine|remedy|repair|correct|rectify|acknowledge|confirm|decide|settle|resolve|"
    r"respond|reply|react|deal|rule|look|inform|tell|warn|announce|register|record|handle|hear|process|pay|refund|settled?)\w{0,3}\b"
    r"[^.;]{0,60}?\b(?:breach|violation|incident|accident|claim|request|complaint|notice|notification|question|quer(?:y|i)|"
    r"dispute|application|objection|appeal|injur(?:y|i)|spill|fault|defect|outage|invoice|death|case|change|sighting|"
    r"irregularit(?:y|i)|loss|theft|alarm|petition|grievance)(?:e?s)?\b",
    re.IGNORECASE,
)
"""An act that answers something that befalls: its time runs from that."""
UNVERIFIABLE: Final = _any("""
    in good faith; in a spirit of; in the spirit of; in an atmosphere of; with good will; with goodwill; sincerely;
    mutual trust; mutual understanding; mutual respect; friendly relations; good neighbourly relations; good relations;
    good-neighbourly relations; a climate of; a culture of; an attitude of; with due respect; with respect and;
    with an open heart; with open hearts; wholeheartedly; cherish*; in a brotherly spirit; in brotherhood;
    to the best of its knowledge; to the best of their knowledge; to the best of its ability; a constructive attitude
""")
"""What nobody can look up or count."""
SOFT_VERBS: Final = words("show display uphold value promote foster strengthen improve encourage deepen cultivate nurture enhance respect support honour")
SOFT_THINGS: Final = words("""
    trust understanding tolerance confidence relations goodwill spirit dialogue friendship reconciliation awareness
    harmony solidarity cohesion culture cultures prejudice respect dignity values atmosphere cooperation ties motivation
    morale mood attitude attitudes diversity fairness image reputation
""")
STRANGERS: Final = words("""
    office offices ministry ministries lender
    parliament parliaments bank banks court courts tribunal insurer insurers union alliance council assembly congress
    senate commission agency authority government governments municipality municipalities cities city states
    lenders creditors suppliers donors investors companies operators neighbours members citizens public church
    regulator organisation organization press media schools universities manufacturers airlines shareholders
    landlords farmers hospitals association associations owners railways hauliers
""")
"""Heads of the names of those whom a paper between others does not bind."""
QUALIFIED: Final = words("company firm operator society trust club")
"""Heads that are strangers where a word tells them from a party of that kind: "county water company"."""
UMPIRES: Final = words("arbitrator arbitrators mediator umpire conciliator facilitator")
"""Whoever is called upon by an agreement has accepted by hearing the case."""
INDEPENDENT: Final = words("parliament parliaments court courts bank banks judges insurers voters citizens people press media")
"""Within a state or a company's sphere, and not at its command."""
MINISTERS: Final = words("minister ministers ministry ministries chancellor treasurer prime secretary secretaries")
"""How the names of those who hold a government's offices begin."""
CABINETS: Final = words("government cabinet executive")
GOVERNING: Final = re.compile(
    r"\b(?:coalition (?:agreement|contract|programme|program|accord|treaty|pact)|(?:programme|program|agreement) "
    r"(?:for|of) (?:a |the )?(?:new |joint |common )?government|government (?:programme|program|agreement)|"
    r"govern(?:ing)? together|(?:form|forming|join|joining|formation of) (?:a|the|in a) (?:\w+ )?(?:government|cabinet|coalition)|"
    r"(?:government|cabinet|coalition) (?:that )?they (?:mean|intend|want|are|will|wish|propose|have agreed)\b)",
    re.IGNORECASE,
)
"""A text between those who will govern."""
HOPED: Final = re.compile(
    r"\bit is (?:\w+ )?(?:expected|understood|hoped|anticipated|envisaged|assumed|foreseen|intended|desirable) that\b",
    re.IGNORECASE,
)
"""What is told of others, since it cannot be laid on them."""
COMMON_BODY: Final = words("""
    joint mixed arbitrator mediator chair chairman chairwoman chairperson secretariat commission committee board panel
    body mission monitors inspectors expert experts auditor facilitator depositary custodian administrator umpire
    tribunal council commissioner ombudsman registrar group
""")
"""Bodies and persons that an agreement itself calls into being."""
OPEN_MATTER: Final = re.compile(
    r"\b(?:remains?|is|are|still|yet|stays?)\s(?:\w+\s)?to be (?:agreed|settled|negotiated|determined|fixed|decided|"
    r"discussed|defined|clarified)\b|\bto be agreed (?:later|between|by)\b|\b(?:shall|will|must) (?:hold|enter into|open|begin|"
    r"start|take up|conduct) (?:talks|negotiations|discussions|consultations) (?:on|about|over)\b|"
    r"\b(?:shall|will|must)\s(?:jointly\s)?agree\b(?!\s(?:not\s)?to\b)",
    re.IGNORECASE,
)
"""A matter left to a later agreement."""
DECIDING: Final = words("decide adopt act vote resolve settle approve conclude")
BY_RULE: Final = re.compile(
    r"\b(?:by|with|requires?) (?:an? )?(?P<rule>consensus|unanimity|common accord|lot|simple majority|absolute majority|"
    r"two[- ]thirds majority|majority of two[- ]thirds|majority of three[- ]quarters|three[- ]quarters majority|majority)\b"
    r"(?! of the (?:budget|rules))",
    re.IGNORECASE,
)
"""How a body decides."""
CONSENT_VERBS: Final = words("negotiate agree discuss settle regulate clarify determine reach conclude define resolve")
REPEATED: Final = _any("a further; an additional; another; in addition; a second; on top; more than that; extra")
"""A second figure beside the first, not against it."""
