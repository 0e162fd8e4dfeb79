"""English nouns for those who can act, and for what looks like them and can't."""

from __future__ import annotations

from zopa.language.wordlist import words

ACTORS = words("""
    government governments parliament parliaments management administration administrations commission commissions
    organisation organisations organization organizations association associations federation federations institution
    institutions delegation delegations mission missions corporation corporations department departments authority
    authorities community communities university universities municipality municipalities committee committees union
    unions council councils board boards assembly assemblies agency agencies ministry ministries minister ministers
    secretary secretariat president chair chairperson chairman chairwoman director directors court courts tribunal judge
    judges arbitrator arbitrators mediator expert experts inspector inspectors monitor monitors observer observers party
    parties side sides state states country countries nation nations member members employer employers employee
    employees worker workers staff tenant tenants landlord landlords owner owners company companies firm firms bank banks
    fund insurer insurers lender lenders borrower buyer seller supplier suppliers contractor contractors operator
    operators shareholder shareholders holder holders partner partners partnership consortium authority regulator office
    officer officers force forces army armies police troops soldiers fighters group groups front movement movements
    faction factions coalition alliance bloc team teams body bodies panel panels person persons people individual
    individuals citizen citizens resident residents refugee refugees farmer farmers fisher fishers patient patients
    trainee trainees apprentice apprentices student students teacher teachers child children parent parents family
    families household households user users customer customers applicant applicants candidate candidates voter voters
    taxpayer taxpayers city cities town towns village villages region regions province provinces canton cantons
    club clubs league leagues player players trustee trustees auditor auditors accountant facilitator depositary
    guarantor guarantors signatory signatories representative representatives delegate delegates envoy commissioner
    registrar custodian administrator administrators harbourmaster captain masters vessel vessels fleet bishop church
    whoever anyone anybody everyone everybody somebody who they he she each both either all
""")
"""Whoever can be bound. Lower case; a name with capitals needs no entry."""

INSTRUMENTS = words("""
    agreement article clause paragraph annex protocol treaty pact memorandum arrangement charter contract convention
    provision provisions section sentence schedule text document instrument accord compact decision declaration
    resolution rule rules regulation law act amendment framework plan appendix term terms duty obligation right
""")
"""What binds and is not bound."""

MEANS = words("""
    majority consensus vote votes notice letter means way law decree order mail post force email virtue reason
    reference consequences measures sanctions penalties lot ballot referendum unanimity acclamation hand default
    contract statute agreement instalments instalment cheque transfer percent cent steps stages post telephone
    consent drawing rotation turn appointment invitation treaty protocol decision resolution exchange
""")
"""After "by" these say how, not by whom."""

PEOPLE = ("ers", "ors", "ists", "ees", "men", "women")
"""Endings of plurals that name people."""

TRANSFER = words("""
    pay give grant provide offer hand lend send supply award allow transfer return deliver submit report present extend
    make cede sell lease assign surrender issue refund repay reimburse contribute distribute allocate communicate
    forward show teach afford render release supply restore disclose notify announce explain donate owe pass
    subcontract entrust delegate address open bring reveal describe serve publish concede
""")
"""Verbs whose "to somebody" names the receiver."""

DATIVE = words(
    "pay give grant offer hand lend send award allow show teach afford owe refund tell guarantee allot deny ensure assure "
    "promise leave assign supply repay"
)
"""Verbs that may take the receiver before the thing."""

TOLD = words("notify inform consult compensate reimburse indemnify warn advise brief remunerate assist support invite")
"""Verbs whose direct object is the receiver."""
