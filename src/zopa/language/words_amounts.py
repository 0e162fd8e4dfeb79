"""English words for numbers, units and bounds."""

from __future__ import annotations

from decimal import Decimal

from zopa.language.wordlist import phrases, words

CARDINALS = {
    "zero": Decimal(0), "one": Decimal(1), "two": Decimal(2), "three": Decimal(3), "four": Decimal(4),
    "five": Decimal(5), "six": Decimal(6), "seven": Decimal(7), "eight": Decimal(8), "nine": Decimal(9),
    "ten": Decimal(10),
    "eleven": Decimal(11), "twelve": Decimal(12), "thirteen": Decimal(13), "fourteen": Decimal(14),
    "fifteen": Decimal(15), "sixteen": Decimal(16), "seventeen": Decimal(17), "eighteen": Decimal(18),
    "nineteen": Decimal(19), "twenty": Decimal(20), "thirty": Decimal(30), "forty": Decimal(40), "fifty": Decimal(50),
    "sixty": Decimal(60), "seventy": Decimal(70), "eighty": Decimal(80), "ninety": Decimal(90),
}

FOLDED = {"hundred": Decimal(100), "thousand": Decimal(1000), "dozen": Decimal(12), "k": Decimal(1000)}
"""Scales that become part of the value: "85 thousand" is 85000."""

KEPT = {
    "million": "million", "millions": "million", "mn": "million", "mln": "million", "m": "million",
    "billion": "billion", "billions": "billion", "bn": "billion", "b": "billion",
    "trillion": "trillion", "tn": "trillion",
}
"""Scales that stay in the unit, as a person would say it: "140 million marks" is 140."""

SCALE = {"million": Decimal(10**6), "billion": Decimal(10**9), "trillion": Decimal(10**12)}

ORDINALS = words("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth
""")
FRACTIONS = {
    "half": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4), "fifth": (1, 5),
    "fifths": (1, 5), "tenth": (1, 10), "tenths": (1, 10),
}

CURRENCY_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₴": "hryvnia", "₽": "rouble", "₹": "rupee"}
CURRENCIES = {
    "dollars": "dollar", "dollar": "dollar", "usd": "dollar", "euros": "euro", "euro": "euro", "eur": "euro",
    "pounds": "pound", "gbp": "pound", "yen": "yen", "yuan": "yuan", "renminbi": "yuan", "marks": "mark",
    "mark": "mark",
    "francs": "franc", "franc": "franc", "chf": "franc", "crowns": "crown", "crown": "crown", "kronor": "krona",
    "kroner": "krone", "krona": "krona", "krone": "krone", "roubles": "rouble", "rubles": "rouble", "rupees": "rupee",
    "pesos": "peso", "peso": "peso", "reais": "real", "rand": "rand", "shekels": "shekel", "dinars": "dinar",
    "dirhams": "dirham", "riyals": "riyal", "lira": "lira", "liras": "lira", "hryvnias": "hryvnia", "zloty": "zloty",
    "forints": "forint", "won": "won", "baht": "baht", "guilders": "guilder", "florins": "florin", "florin": "florin",
    "talers": "taler", "thalers": "thaler", "ducats": "ducat", "guineas": "guinea", "shillings": "shilling",
    "cents": "cent", "pence": "penny", "drachmas": "drachma", "escudos": "escudo", "lei": "leu", "leva": "lev",
    "ringgit": "ringgit", "rupiah": "rupiah", "naira": "naira", "cedis": "cedi", "birr": "birr", "soles": "sol",
}

DURATIONS = {
    w + s: w for s in ("", "s")
    for w in ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
}
MEASURES = {
    "km": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "mile": "mile",
    "miles": "mile", "metre": "metre", "metres": "metre", "meter": "metre", "meters": "metre", "kg": "kg",
    "tonne": "tonne",
    "tonnes": "tonne", "ton": "ton", "tons": "ton", "hectare": "hectare", "hectares": "hectare", "acre": "acre",
    "acres": "acre", "litre": "litre", "litres": "litre", "liters": "litre", "barrel": "barrel", "barrels": "barrel",
    "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "megawatt": "MW", "megawatts": "MW",
    "gigawatts": "GW", "degree": "degree", "times": "times", "degrees": "degree", "cubic": "cubic metre",
}

MONTHS = {
    m: n for n, ms in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1,
    ) for m in ms.split()
}

REFERENCES = words("""
    article articles art point points clause clauses paragraph paragraphs para paras section sections sect annex
    annexes chapter chapters item items rule rules number numbers no nos nr part parts schedule appendix title
    step phase round page pages version chapter resolution resolutions regulation directive protocol draft
    option options tier stage footnote question room day group flight channel provision provisions §
""")
"""A number after one of these is a label, not a quantity."""

APPROXIMATE = words("""
    about some around roughly approximately circa nearly almost ~
""")

AT_MOST = phrases("""
    at most; no more than; not more than; no higher than; not higher than; no greater than; up to; as high as;
    as many as; as much as; cap of; cap at; caps of; capped at; capping at; ceiling of; ceiling at; limited to;
    limit of; limit to; limits of; limiting to; restricted to; maximum of; maximum; max; not exceeding; not to
    exceed; no longer than; no later than; stretch to; stop at; stops at; not above; not over; not beyond;
    nothing above; nothing over; nothing beyond; within; upper limit of; reduced to
""")
AT_LEAST = phrases("""
    at least; no less than; not less than; nothing less than; no fewer than; not fewer than; no lower than; not
    lower than; no smaller than; not under; not below; nothing under; nothing below; floor of; floor at; minimum
    of; minimum; min; not short of; upwards of; as low as; lower limit of; no shorter than
""")
BELOW = phrases("""
    below; under; less than; fewer than; lower than; smaller than; short of; shorter than; beneath
""")
ABOVE = phrases("""
    above; over; more than; greater than; higher than; beyond; exceed; exceeds; exceeding; exceeded; longer
    than; larger than; in excess of; top; topping; surpass
""")
EXACTLY = phrases("""
    exactly; precisely
""")

AT_MOST_AFTER = phrases("""
    or less; or fewer; or below; or under; at most; at the most; and no more; no more; and not more; maximum;
    not more; and no further; or lower; cap; ceiling; is the ceiling; is the cap; is the limit; is our limit; is
    our ceiling; is the maximum; is the most; as a ceiling; as an upper limit; as a cap
""")
AT_LEAST_AFTER = phrases("""
    or more; or above; or over; or better; or higher; at least; at the least; minimum; and up; and above; and no
    less; no less; and not less; floor; is the floor; is our floor; is the minimum; is our minimum; is the
    least; as a floor; as a minimum; is a minimum; is a floor
""")

NEGATIONS = words("""
    not never no nobody nothing none neither nor cannot without refuse refuses refused reject rejects rejected
    hardly oppose opposes opposed unacceptable impossible
""")
BREAKS = words("""
    if unless when because while although until but whether though since so which who
""")
"""A negation on the other side of one of these has another scope."""

NOT_COUNTED = words("""
    a an the of for to in on at by from with and or but nor that which who whom whose this these those it its
    his her their our your my we you he she they i is are was were be been being am has have had do does did
    will would shall should can could may might must not no than as if unless when while where because so then
    there here into onto over under above below after before until since during between against per each every
    all any both more less most least also only even just still yet now once again without within about around
    up down out off across through towards toward instead demanded asked wanted said says agreed offered
    proposed called made set paid one two three remains stays starting beginning according rather alone aloud
    either
""")
"""Words that end the noun phrase which a number counts."""

BEFORE_YEARS = words("in of since by until from for early late mid - to the before after")
BEFORE_PRONOUN_ONE = words("no any some every each this that the second first other a another")
AFTER_IDLE_ONE = words("another side thing hand reason way place")
NAMING_NOUNS = words("point points item page article step member party")
OVER_A_MATTER = words("""
    fail fails failed break breaks broke fall falls fell quarrel fight fights argue dispute stall talks strike
    resign
""")
"""After these, "over" names the matter, not a bound."""
