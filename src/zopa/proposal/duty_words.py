"""English words that tell a duty from a state of things, and what is settled from what is put off."""

from __future__ import annotations

from zopa.language.wordlist import phrases, words

STATE = words("""
    be mean begin end start expire lapse apply include comprise consist constitute form contain belong refer prevail
    terminate cease count run last extend govern bind commence supersede replace lose forfeit become define designate
    denote derive correspond concern relate pertain matter exist cover rank read
""")
"""Verbs that, said of a thing, describe it: no act is asked for."""

STATE_PHRASES = phrases("""
    enter into force; come into force; take effect; come into effect; enter into effect; come into operation;
    go into effect; go into force; remain in force; remain in effect; stay in force; continue in force; have effect;
    have the meaning; have the same meaning; come to an end; become effective; remain valid; remain binding;
    remain unaffected; have legal force; have force
""")
"""The same, with what follows the verb."""

ACTOR_STATE = words("have consist comprise include belong mean contain constitute derive")
"""Verbs that describe even somebody who can act."""

ATTITUDE = words("""
    regard consider believe note welcome recall appreciate value deplore regret emphasise emphasize stress thank
    acknowledge underline reiterate desire share
""")
"""Verbs that, in the indicative, tell what somebody thinks."""

AIMS = words("purpose aim object objective goal intention spirit")
"""What "is to" do something without being bound."""

FIXED = words("limit set fix cap suspend")
"""Passives of the indicative that tell how things stand."""

ALONE = words("meet convene vote decide sit cooperate resign report consult act sign appear agree")
"""Verbs that need no object, and take none from a verb after them."""

DECIDE = words("vote decide approve ratify elect adopt appoint endorse reject accept agree")
"""Verbs by which a meeting acts."""

ANSWERABLE = words("responsible liable accountable answerable present ready prepared")
"""After "be", these make a duty of somebody who can act."""

DEEM = words("consider deem regard call know understand define construe interpret govern name presume style")
"""Passive verbs that say what something counts as, or is called."""

THING_VERBS = words("""
    exceed reflect remain stay amount rise fall open close cost total equal increase decrease grow shrink operate flow
    continue provide accompany affect depend follow fit fulfil fill contain require need
""")
"""Active verbs that are readily said of things."""

NAMING = words("call name style")
"""Of these, those that do so only with a name after them."""

TEXTS = words("renew conclude make do extend prolong draw")
"""Passive verbs that, said of an agreement, tell how it stands."""

CLAIMS = words("access right recourse vote veto")
"""What one has as a right."""

RECEIVE = words("receive get obtain gain regain")
"""Verbs whose subject is the one who gets: somebody else must give."""

HOLD = words("hold open begin start conduct continue resume enter launch convene take pursue")
"""Verbs that with "talks" leave everything open."""

LATER = phrases("""
    at a later; at a future; at a subsequent; in due course; at some later; at a time to be; subsequently; later;
    in the future; in future; in a further; in a separate
""")
"""Times that put off what is to be settled."""

SETTLE = words("agree decide determine settle define resolve specify fix regulate clarify")
"""Verbs of settling a matter; with a time put off, nothing is settled."""

MONEY = words("""
    mark marks crown crowns florin florins thaler thalers dollar dollars euro euros pound pounds franc francs shilling
    shillings million billion compensation wage salary pension pay fee price sum bonus supplement allowance damages
    payment interest rent royalty royalties dividend
""")
"""What one pays rather than gives."""

EVERYBODY = words("no neither none nobody")
"""A ban on these binds each."""
