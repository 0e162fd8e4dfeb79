"""English words that hand over the floor, by the construction that carries what is said."""

from __future__ import annotations


def _w(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAY = _w(
    "say tell add write tweet state note explain argue claim declare announce report warn insist reply respond answer "
    "acknowledge admit concede confirm deny allege assert contend maintain stress emphasize emphasise underscore "
    "underline reiterate repeat remark comment observe suggest hint imply indicate signal caution boast joke quip "
    "complain lament grumble gripe recall recount reveal disclose declare proclaim pronounce profess predict forecast "
    "pledge promise vow swear testify tell inform notify assure remind counter retort rebut shoot object protest "
    "exclaim shout yell scream cry whisper mutter murmur sigh scoff snap fume vent thunder rail chant interject "
    "interrupt continue conclude elaborate clarify summarize summarise opine muse speculate posit reason text message "
    "email e-mail post blog publish read quote relate describe detail outline voice express agree disagree ask inquire "
    "question wonder query demand urge plead beg implore exhort appeal press recommend advise propose joke tease mock "
    "ridicule laugh brag crow gloat tout hail praise thank apologize apologise charge accuse estimate calculate reckon "
    "guarantee certify attest affirm reaffirm avow confess divulge communicate convey mention cite point rule "
    "order instruct decree declaim preach lecture scold chide admonish rebuke deadpan drawl offer volunteer venture "
    "theorize theorise hypothesize surmise gush rave enthuse marvel swear lash fire tweet retweet"
)
"""Verbs of saying: any of them may carry a quotation."""

THAT = _w(
    "say tell add write tweet state note explain argue claim declare announce report warn insist reply respond answer "
    "acknowledge admit concede confirm deny allege assert contend maintain stress emphasize emphasise underscore "
    "underline reiterate repeat remark comment observe suggest hint imply indicate signal caution boast joke quip "
    "complain lament recall recount reveal disclose proclaim pronounce profess predict forecast pledge promise vow "
    "swear testify inform notify assure remind counter retort rebut object protest shout conclude clarify opine muse "
    "speculate posit calculate reckon estimate agree ask inquire wonder question demand urge recommend advise propose "
    "express believe think hope fear worry suspect doubt expect anticipate wish feel assume find show demonstrate "
    "learn discover realize realise recognize recognise conclude judge rule decide determine guess dream fret imagine "
    "guarantee certify attest affirm reaffirm confess contradict convince persuade order stipulate specify envisage "
    "post publish read charge gripe grumble theorize hypothesize surmise brag crow tout discuss outline describe "
    "mention denounce welcome regret rue mock interject shoot define sense notice forget consider understand mind "
    "bet concur hint mull know call hear text point hop"
)
"""Verbs whose clause is what somebody says or thinks; the parser takes "hoped" for a form of "hop"."""

INFINITIVE = _w(
    "want refuse decline promise pledge vow threaten agree hope expect intend plan propose seek demand swear urge ask "
    "prefer claim offer aim wish decide vote call warn caution plead resolve consent undertake profess "
    "love hate like strive advocate encourage push look order chant report say argue opt purport volunteer hesitate "
    "press lobby request advise recommend beg implore instruct tell challenge invite allege hop"
)
"""Verbs whose infinitive is what somebody says or wants."""

OBJECT = _w(
    "reject oppose support endorse back welcome condemn denounce criticize criticise praise applaud hail decry deplore "
    "lament bemoan deride dispute deny question dismiss defend propose demand announce express reiterate repeat "
    "reaffirm affirm confirm acknowledge state stress emphasize emphasise underscore underline note outline float "
    "recommend advocate favor favour prefer fear regret repudiate disavow refute rebut rebuff contest "
    "accept embrace tout trumpet blast slam assail attack mock ridicule bash blame accuse cite mention explain "
    "recount recall echo voice articulate assert declare proclaim predict promise pledge vow seek contemplate discuss "
    "veto ratify describe detail list highlight spotlight preach document herald extol extoll disclose reveal admit "
    "concede recommend rip insult scold chide rebuke disparage downplay belittle minimize minimise credit applaud "
    "congratulate thank salute deem interpret tweet post say issue chant shout hate love resist clarify allege signal "
    "withdraw retract forecast project estimate threaten expose illustrate show restate justify rue "
    "second reference publicize broadcast suggest like withhold coin recite taunt boo offer "
    "approve claim deliver write share report contradict portray condone"
)
"""Verbs whose object is what somebody says, wants, praises or blames."""

PLAIN_SAY = _w("say add write report argue warn insist claim explain announce declare note tell state maintain")
"""Verbs that leave no doubt that something is said, even where the parse has lost what."""
PARENTHETICAL = _w("say argue insist warn note suggest claim believe hope fear think add complain")
"""Verbs that may be put between commas with their subject after them."""
WITH_PARTICLE = frozenset({("rule", "out"), ("turn", "down"), ("back", "up"), ("wave", "off"), ("shrug", "off")})
CITING = _w("citing quoting")
HEAR = _w("hear learn understand know gather")
"""Verbs whose "from" names the source."""
KNOWN = _w("let make")
""""Let it be known", "make it clear"."""

NAMING = _w("call dub label brand term declare deem consider name describe style title find pronounce")
"""Verbs that call somebody something."""

AS_WHAT = _w(
    "describe portray dismiss denounce view see regard characterize characterise depict paint cast frame cite hail "
    "praise mock brand label interpret present position lambast tout slam attack savage pitch bill remember defend"
)
"""Verbs that call somebody something with "as"."""

WITH_PREPOSITION = {
    "about": _w(
        "talk speak ask complain warn brag boast joke worry muse gush write think fret lie testify report press "
        "care fight post rave lecture rant grumble crow tweet inquire wonder"
    ),
    "of": _w("accuse warn speak complain boast assure think dream approve disapprove despair inform learn talk"),
    "for": _w(
        "call push vouch advocate apologize apologise criticize praise blast slam attack ask hope hop thank blame "
        "congratulate campaign plead argue chide cheer credit lobby press appeal wish voice"
    ),
    "against": _w("warn rail argue caution inveigh protest defend campaign decide push lobby vote"),
    "to": _w("refer point object respond plead agree admit allude consent confess liken"),
    "on": _w("comment weigh insist call agree expound elaborate touch seize pounce double push focus"),
    "at": _w("hint balk lash bristle scoff"),
    "with": _w("agree disagree side sympathize concur charge identify"),
    "from": _w("hear quote distance"),
    "in": _w("believe foresee trust"),
}
"""Verbs whose prepositional object is what somebody talks about."""

QUOTE_ONLY = SAY | _w(
    "begin go start open finish nod smile grin shrug tease sing call write print text think put be read end wonder "
    "address reach speak talk advise sum chime pray reflect retweet joke sign act react greet warn promise feel "
    "believe insist like see remember"
)
"""Verbs that may stand beside a quotation as its cue."""

NOUN_THAT = _w(
    "statement claim argument belief view promise pledge warning suggestion allegation assertion announcement "
    "accusation demand vow concern hope fear prediction report contention charge conviction assessment rumor rumour "
    "speculation expectation complaint remark doubt admission confidence insistence assurance assumption notion idea "
    "acknowledgment acknowledgement recognition impression conclusion finding revelation disclosure declaration "
    "agreement opinion observation comment hint reminder threat proposal message confirmation denial "
    "objection worry forecast estimate understanding feeling case thesis theory guarantee commitment"
)
"""Nouns whose "that" clause is what somebody says or thinks."""

NOUN_INFINITIVE = _w(
    "promise pledge vow refusal desire offer threat demand request proposal plan decision willingness unwillingness "
    "reluctance readiness determination inclination intention commitment call"
)
"""Nouns whose infinitive is what somebody says or wants."""

NOUN_OF = {
    "of": _w(
        "criticism denunciation condemnation accusation assertion disclosure statement mention opinion hope rejection "
        "chant endorsement allegation threat announcement warning prediction critic defender defense proponent "
        "acknowledgment admission praise description"
    ),
    "for": _w("praise support call enthusiasm criticism hope request proposal demand advocate"),
    "about": _w(
        "concern doubt question comment joke remark complaint worry statement anxiety claim view message word fear"
    ),
    "to": _w("opposition objection reference allegiance"),
    "on": _w("comment attack position statement opinion view criticism"),
    "against": _w("accusation allegation charge attack"),
}
"""Nouns whose prepositional object is what somebody talks about."""

ADJECTIVE = _w(
    "confident hopeful optimistic sure certain adamant convinced aware unaware concerned worried afraid glad proud "
    "happy upset eager willing reluctant skeptical sceptical doubtful wary critical supportive sorry clear "
    "pleased disappointed surprised sick ready unwilling prepared keen determined open inclined"
)
"""Adjectives whose complement is what somebody thinks or wants."""

EXPECTED = _w("expect understand believe think report say know allege rumour rumor estimate assume predict")
"""Verbs that, in the passive, report without naming anybody."""

SEEM = _w("seem appear")

DOCUMENTS = _w("show suggest indicate find reveal say state note warn read conclude demonstrate confirm")
"""What a document, a poll or a study does."""

HEARSAY_ADVERBS = _w("reportedly allegedly supposedly purportedly apparently")

ACCORDING = (("according", "to"), ("per",), ("citing",))
IN_WORDS_OF = _w("view opinion words judgment judgement telling eyes mind account estimation")
"""In somebody's …"""

BARE_ACTS = _w("comment respond reply answer elaborate")
"""Speech acts without content."""
