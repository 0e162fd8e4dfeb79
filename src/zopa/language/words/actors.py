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
    registrar custodian administrator administrators harbourmaster captain masters vessel vessels fleet bishop church school schools hospital hospitals museum museums library libraries theatre theatres college colleges clinic
    clinics airline airlines newspaper newspapers broadcaster broadcasters orchestra foundation foundations charity
    charities society societies embassy embassies executive executives manager managers lessee lessor licensee licensor
    donor donors sponsor sponsors vendor vendors client clients consumer consumers bidder bidders participant participants
    student pupil pupils nurse nurses doctor doctors pilot pilots crew crews guest guests host hosts heir heirs beneficiary
    beneficiaries creditor creditors debtor debtors depositor depositors founder founders investor investors developer
    developers publisher publishers author authors editor editors artist artists musician musicians skipper skippers
    fisherman fishermen commander commanders soldier brigade brigades guard guards militia militias settler settlers
    tribe tribes congress senate chamber chambers cabinet ombudsman prosecutor prosecutors registry treasury exchequer
    conference plenary presidency leadership leader leaders head heads spokesperson secretary-general mayor mayors
    governor governors king queen monarch sovereign prince deputy deputies councillor councillors signatory
    civilian civilians captive captives prisoner prisoners detainee detainees evacuee evacuees returnee returnees
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
    road rail sea air ship train mistake accident margin half degrees agreement regulation rule rules list
    roster rota schedule category seniority region turn written mutual common joint simple two-thirds
    majority consensus vote votes notice letter means way law decree order mail post force email virtue reason
    reference consequences measures sanctions penalties lot ballot referendum unanimity acclamation hand default
    contract statute agreement instalments instalment cheque transfer percent cent steps stages post telephone
    consent drawing rotation turn appointment invitation treaty protocol decision resolution exchange
""")
"""After "by" these say how, not by whom."""

PEOPLE = ("er", "or", "ist", "ee", "man", "woman", "men", "women", "ant")
"""Endings of nouns that name people, unless they are among THINGS."""

GOAL = words("""
    have limit reduce raise increase lower withdraw move relocate confine restrict belong apply adhere conform contribute admit
    lead agree amount adjust adapt attach subject commit go come travel proceed refer relate respond react object consent
    exchange invite convert change cut link tie bind expose
""")
"""Verbs whose "to" says where or how far; after others "to somebody" names the receiver."""

TRANSFER = words("""
    pay give grant provide offer hand lend send supply award allow transfer return deliver submit report present extend
    make cede sell lease let assign surrender issue refund repay reimburse distribute allocate communicate forward show
    teach afford render release restore disclose notify announce explain donate owe pass subcontract entrust delegate
    address reveal describe serve publish concede ship certify prove lodge confirm read bequeath license sublet
""")
"""Verbs after which any name with "to" is a receiver's; after others it may be a place, and only who can act counts."""

WITH = words("lodge deposit file register leave place share")
"""Verbs that may name the receiver after "with"."""

DATIVE = words(
    "pay give grant offer hand lend send award allow show teach afford owe refund tell guarantee allot deny ensure assure "
    "promise leave assign supply repay"
)
"""Verbs that may take the receiver before the thing."""

TOLD = words("ask tell request notify inform compensate reimburse indemnify warn advise brief remunerate")
"""Verbs whose direct object is the receiver."""

THINGS = words("""
    price prices rent rents deposit premises share shares goods service services work works fee fees term levy tax taxes
    programme programmes program programs project projects site sites land property equipment facility facilities dam
    dams bridge bridges sum sums amount amounts contribution contributions payment payments budget budgets report reports
    list lists register registers seat name names title dispute disputes number numbers rate rates level levels water
    data information record records document documents copy copies cost costs debt debts profit profits dividend
    dividends salary salaries wage wages pay hours shift shifts roster rosters leave holiday holidays supplement pension
    pensions border borders zone zones area areas line road roads railway port ports harbour airport river lake valley
    status question questions matter matters issue issues talk talks vote votes ballot election elections
    brand licence licences permit permits quota quotas catch stock stocks vessel weapon weapons aircraft drone drones
    missile missiles mine mines sanction sanctions asset assets money interest capital loan loans grant grants
    guarantee guarantees ceasefire truce firing peace hostilities sovereignty independence decision decisions award
    judgment law laws measure measures step steps effort efforts system systems plan plans phase phases stage stages
    date day period month year deadline notice claim claims right rights obligation obligations duty duties breach
    breaches violation violations penalty penalties fine fines liability confidentiality result results proceeds
    power powers electricity energy gas oil coal plant plants station stations forest forests fish
    emission emissions temperature target targets food medicine aid housing flat flats house houses building buildings
    room rooms school-year collection language languages flag anthem currency market markets trade
    tariff tariffs duty-free access membership amnesty crossing corridor text wording version annexes seniority overtime
    river order paper letter water power matter number corridor door floor factor error motor sector tractor monitor
    register counter border shelter supplement member-fee offer computer transfer timber fertiliser fertilizer tower
    summer winter quarter chapter center centre layer cover tender manner other warrant grant covenant restaurant plant
    variant quadrant want fee degree committee-room guarantee referee-fee absentee-rate weather ladder meter reactor
    harbor anchor colour labour vigour behaviour favour humour honour odour rumour mirror
    mill factory factories supply supplies spare staffing training safety quality noise waste traffic parking
    nothing something anything everything this that these those there which it rest half third part parts all-firing
    fighting attack attacks transfer transfers order orders letter letters paper papers minutes key keys contract
    contracts agreement agreements costs charges charge insurance cover policy royalty royalties revenue revenues
    threshold ceiling cap limit limits floor minimum maximum majority quorum meeting meetings session sessions
    """)
"""Nouns of what cannot be bound; words in ABSTRACT endings go with them."""

ABSTRACT = tuple(words("""
    ment ments tion tions sion sions ness ity ities ence ences ance ances ism ing ings ure ures age ages al als cy cies
"""))
"""Endings of nouns that do not act, unless they are among those who can."""
