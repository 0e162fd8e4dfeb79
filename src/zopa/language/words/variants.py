"""English words by which two wordings of one sentence are compared."""

from __future__ import annotations

from zopa.language.wordlist import phrases, words

NEGATIONS = words("not n't no never neither none nobody nothing cannot without")
"""One of them turns a sentence round, two turn it back; "nor" after "neither" adds none."""

IDLE_NEGATIONS = phrases("""
    no more than ; not more than ; no less than ; not less than ; no fewer than ; not exceeding ; no later than ;
    not later than ; not only ; no sooner than ; no earlier than ; not exceed
""")
"""A negation in them turns nothing round."""

HEDGES = phrases("""
    possibly ; perhaps ; in principle ; where possible ; when possible ; if possible ; wherever possible ; as far as possible ;
    so far as possible ; where appropriate ; as appropriate ; if appropriate ; if necessary ; as necessary ; where necessary ;
    where practicable ; as far as practicable ; in an appropriate manner ; in due course ; best efforts ; best endeavours ;
    every effort ; to the extent possible ; as far as ; so far as ; insofar as ; in so far as ; to the extent that ; as the case may be ; likely ; presumably ; the expectation is that ; it is understood that ; it is anticipated that ; generally ; normally ; in general ;
    as a rule ; essentially ; broadly ; more or less ; tentatively ; provisionally ; is expected ; are expected ; it is expected that ;
    is hoped ; it is hoped that ; is likely to ; are likely to ; subject to availability ; as soon as possible ; largely ; mostly ;
    where feasible ; if feasible ; on a voluntary basis ; expected to ; hopes to ; hope to ; aims to ; aim to ; tries to ; try to ;
    seeks to ; seek to ; strives to ; strive to ; endeavours to ; endeavour to ; endeavors to ; endeavor to ; intends to ; intend to ;
    attempt to ; attempts to ; plans to ; plan to ; supposed to ; envisaged ; do its best to ; do their best to ; does its best to ; make every effort to ; endeavour ; endeavor ; strive ; apparently ; potentially ; conceivably
""")
"""Words that take firmness away without changing the verb of force."""

MODALS = {
    "shall": "bind", "will": "bind", "must": "bind", "'ll": "bind", "should": "advise", "ought": "advise", "would": "bind",
    "may": "allow", "can": "allow", "could": "allow", "might": "allow",
}
"""Modal verbs by what they do: bind, advise, allow."""

BANS = words("prohibit forbid ban bar disallow preclude outlaw refrain abstain exempt desist")
"""Words that deny what they govern."""

ENDINGS = words("abolish suspend cease stop end halt lift remove cancel refuse reject decline drop waive fail lack avoid scrap")
"""Verbs that can make up for a negation on the other side: "is suspended", "there will be no"."""

RELATIONS = words("before after above below over under outside inside within until during or with without")
"""Prepositions that go with the verb where both sides have another verb."""

TALK = words("consider discuss negotiate debate explore examine study review contemplate deliberate")
"""Verbs after which nothing is settled yet."""

SCOPE = words("""
    all some any every each only except unless if until before after above below over under outside inside within most many few
    other another further additional once twice always permanently temporarily immediately or save exclusively jointly
    unilaterally partly partially entirely fully wholly half solely including excluding provided whenever when during
    directly indirectly less more fewer
""")
"""Words that say how far, when, for whom; "all", "each" and "every" count as one where they replace one another."""

IDLE = words("""
    the a an of to in on at by for from with which who that these those this its their his her it they there as be is are was were
    been being do does did and both between so then than upon into onto out up down off own such also longer hereby therein
    thereof thereto through whether hereby also thereby furthermore moreover therefore again then per toward towards via about against among regarding concerning respect
    order not no neither nor either please itself themselves
""")
"""Words that hold a sentence together: alone they make no difference."""

IDLE_PHRASES = phrases("""
    any more ; any longer ; any further ; as well as ; as well ; so that ; in order to ; in order that ; so as to ; in question ; in line with ;
    in this respect ; in this regard ; in accordance with ; with regard to ; with respect to ; by means of
""")

LIGHT = words("""
    keep remain stay become get receive obtain serve occur happen effect immediate
    take place carry make conduct undertake perform hold give provide effect implement process act activity matter issue question
    case manner way basis framework measure step purpose part party side together respectively accordingly text current present
    existing relevant said respective aforementioned following namely thereby fact term course kind sort number amount level
""")
"""Words with which a paraphrase is padded: "the lifting will take place" for "will be lifted"."""

LOCATING = words("in at on near around off inside outside within across over along throughout of")
"""Before a name they make it a place or an owner, not an actor."""

LESS = words("less fewer lower smaller shorter younger lighter cheaper narrower slower weaker earlier")
"""Comparatives that with "than" are "under"; any other is "over"."""

DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words("january february march april june july august september october november december")

SAME = tuple(
    tuple(" ".join(form.split()) for form in line.split("=")) for line in (
        "close = shut down = shut = shutter",
        "withdraw = pull out = pull back = pull = retreat",
        "continue = go on = carry on = proceed",
        "establish = set up = put in place = create = found = institute",
        "remain = stay",
        "unchanged = as they are = as it is",
        "limit = cap = restrict = a maximum of = ceiling = at most = no more than = not more than = up to",
        "at most = no more than = not more than = up to = not exceeding = a maximum of = not exceed",
        "at least = no less than = not less than = no fewer than = a minimum of",
        "by = no later than = not later than = before the end of",
        "all = each = every",
        "over = above = more than = older than = longer than = exceeding = in excess of = larger than = greater than",
        "under = below = less than = fewer than = younger than = shorter than = smaller than",
        "before = prior to = ahead of",
        "after = following = upon = once = as soon as",
        "every year = each year = a year = per year = annually = yearly = annual = per annum",
        "every month = each month = a month = per month = monthly",
        "every week = each week = a week = per week = weekly",
        "every day = each day = a day = per day = daily",
        "every quarter = each quarter = quarterly = every three months = a quarter",
        "twice a year = every six months = every half year",
        "immediately = at once = without delay = forthwith = straight away = promptly",
        "permanently = for good = on a permanent basis",
        "temporarily = for the time being = on a temporary basis",
        "if = in case = in the event that = should = provided that = on condition that = as long as = so long as = only if",
        "unless = except if = if not",
        "except = other than = apart from = save for = with the exception of = excluding",
        "together = jointly = in common",
        "unconditionally = without conditions = without condition",
        "secret = confidential",
        "crop = harvest",
        "half = one half = 50 percent",
        "pay = bear = cover = meet",
        "cost = expense = price",
        "ban = prohibition = embargo",
        "remove = lift = abolish = end = scrap = do away with = drop",
        "govern = administer = run = manage = rule",
        "finding = result = conclusion = outcome",
        "recognise = acknowledge = accept",
        "dismiss = lay off = fire = sack = make redundant",
        "fleet = navy = naval force",
        "army = armed force = military = troop",
        "personnel = soldier = serviceman = troop = servicemember",
        "station = base = deploy = place",
        "restore = rebuild = reconstruct = repair = re-cultivate = rehabilitate",
        "preserve = keep = retain = maintain = save",
        "release = free = set free = let go",
        "return = give back = hand back",
        "reduce = cut = lower = decrease = bring down",
        "increase = raise = lift = put up = step up",
        "begin = start = commence",
        "end = expire = finish = terminate = cease = run out",
        "take effect = enter into force = come into force = come into effect = become effective",
        "buy = purchase = acquire",
        "exchange = swap = trade",
        "supervise = oversee = monitor = watch over",
        "agreement = treaty = accord = pact = deal = arrangement = compact = memorandum",
        "guarantee = assurance",
        "robust = reliable = solid = firm = strong",
        "comprehensive = full = complete = all-encompassing",
        "vessel = ship = boat",
        "worker = employee = staff = labourer",
        "household = home = family",
        "aircraft = plane = jet",
        "aid = assistance = help = support",
        "compensate = pay = reimburse = remunerate",
        "give up = relinquish = renounce = cede = surrender",
        "attack = invade = assault",
        "enlarge = expand = widen = extend",
        "conclude = sign = enter into = reach",
        "resolve = settle = solve = clear up",
        "hinder = prevent = obstruct = impede = stop",
        "carry out = implement = execute = conduct",
        "ambiguity = uncertainty = open question",
        "fund = finance = pay for",
        "area = region = zone = territory",
        "house = home = dwelling = flat",
        "hear = listen to = consult",
        "appoint = name = designate = nominate",
        "elect = choose = select = pick",
        "fill in = backfill = seal",
        "harbour = port",
        "power = electricity",
        "weapon = arm",
        "breach = violation = infringement",
        "punish = penalise = sanction",
        "verify = check = inspect",
        "sit = take = write",
        "forbid = prohibit = ban = bar = disallow",
        "allow = permit = let = authorise",
        "state = country = nation",
        "child = minor",
        "citizen = national = inhabitant = resident",
        "talk = negotiation = discussion",
        "inform = notify = tell",
        "confirm = affirm = reaffirm",
        "receive = get = obtain",
        "launch = fire",
        "including = among them = such as = included = also for = also",
        "void = null and void = invalid = lapsed",
        "lapse = fall away",
        "join = become a member of = accede to = enter",
        "control = hold",
        "hand over = transfer = surrender = deliver",
        "build = construct = erect",
        "use = utilise = employ = make use of",
        "require = need = call for",
        "work = labour",
        "prisoner = captive = prisoner of war",
        "civilian = non-combatant",
        "missile = rocket",
        "clear = sweep = remove",
    )
)
"""Words and phrases that stand for one another in drafts and their translations; nouns and verbs in their base form."""
