"""English words that say little about a subject, and families of words for one thing."""

from __future__ import annotations

from zopa.language.wordlist import words

FUNCTION = words("""
    a an the this that these those some any no every each all both either neither such same other another further own of
    to in on at by for from with without about above below over under into onto upon off out up down through
    between among against during before after since until till per via than as like if unless whether because
    while although though however therefore and or but nor so yet not never only also too very just even still
    already again ever almost quite rather much many more most less least few several enough i me my mine we us
    our ours you your yours he him his she her hers it its they them their theirs one ones oneself myself
    himself herself itself themselves who whom whose which what when where why how there here then now is are
    was were be been being am do does did done doing have has had having will would shall should can could may
    might must ought let lets s t d ll ve re m don didn doesn isn aren wasn weren won wouldn couldn shouldn
    can't yes mr mrs ms dr sir
""")

WEAK = words("""
    say says said tell tells told ask asks asked call calls called think thinks thought know known want wants
    wanted need needs needed get gets got give gives gave given take takes took taken make makes made put puts
    go goes went gone come comes came see sees saw seen look looks find found keep keeps kept use used work
    works worked try tries tried leave left mean means meant set sets run runs ran show shows shown bring brings
    brought hold holds held stand stands stood turn turns turned move moves moved live lives lived believe
    happen happens become becomes became begin begins start starts stop stops stay stays remain remains remained
    end ends ended include includes including continue continues time times year years day days week weeks month
    months today tomorrow yesterday morning night evening first second third fourth fifth sixth seventh eighth
    ninth tenth tenths last next new old good better best bad worse worst big great large small long short high
    higher highest low lower early late later recent far near full whole half part parts point points place
    places way ways thing things case cases fact facts side sides hand hands end number numbers amount level
    figure figures lot kind sort form word words line lines issue issues question questions answer answers
    matter matters problem problems reason reasons result results idea ideas people person man men woman women
    member members group groups leader leaders official officials country countries state states government
    governments world public national international general political former senior chief head president
    minister ministry spokesman spokeswoman spokesperson source sources report reports reported news media paper
    papers statement statements meeting meetings talk talks speak speaks spoke negotiation negotiations
    negotiate negotiator negotiators position positions interest interests sign signs signed signing signature
    accept accepts accepted acceptable accepting agree agrees agreed agreement agreements reject rejects
    rejected refuse refuses refused refusal support supports supported oppose opposes opposed approve approves
    approved approval demand demands demanded offer offers offered propose proposes proposed proposal proposals
    plan plans planned deal deals draft drafts text texts document documents treaty pact accord package
    framework scheme term terms condition conditions clause clauses article articles paragraph paragraphs
    section sections sentence item items provision provisions party parties possible impossible able ready
    willing likely unlikely clear sure right wrong true false open close closed different important certain real
    serious major main key concerned regard respect order force place account effect course due set common joint
    together own free hard easy simple single double total current present future past january february march
    april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday cent percent hundred thousand million billion least most more up down back forward away
    around across under apply applies provide provides provided receive receives received create created carry
    carried ensure ensured allow allowed require required requires consider considered confirm confirmed follow
    followed decide decided decision change changes changed pay pays paid raise raised rise rises rose increase
    increased reduce reduced cut cuts limit limits limited resolve resolved settle settled settlement introduce
    introduced report write writes written wrote read reads discuss discussed discussion discussions undertake
    undertakes resolve establish established implement implementation comply compliance commit commitment
    commitments promise promises additional entire remaining special available various respective global strong
    reliable comprehensive rest evidence concern concerns prevent prevented involve involved participate
    particular specific detail details basis base complete completely serious expect expects expected
    expectation achieve achieved promote develop developed development strengthen improve improved maintain
    manage managed conduct conducted perform performed occur request period date dates ban bans banned prohibit
    prohibited conclude concluded concerning necessary appropriate effective relevant reasonable current
    currently previous previously immediately soon recently fully clearly simply actually really probably
    perhaps likely indeed course fall falls fell drop dropped grow grew idea thinking mind sense view opinion
    role task tasks approach process procedure purpose aim goal target targets friend colleague house office
    offices door table step steps break broke pass passed bill law laws rule rules measure measures effort
    efforts project projects area areas home city cities help helps helped join joins joined lead leads led
    share shares fail fails failed win wins won lose loses lost play plays red black white green blue north
    south east west name names named vote votes voted voting view views side against over live survive war peace
    conflict
""")
"""Words of the news and of negotiating in general: they count for little when a clause is looked for."""

FAMILIES = (
    "capital headquarters seat",
    "rise rises rose risen raise raises raised increase increases increased hike",
    "limit limits limited cap caps capped ceiling",
    "pay wage wages salary salaries remuneration paycheck paycheque",
    "army armed forces troops military soldiers personnel afu",
    "navy naval fleet warships",
    "amnesty pardon pardons impunity forgive forgives forgiveness immunity",
    "caterer caterers catering kitchen kitchens cook cooks canteen chefs",
    "cleaner cleaners cleaning janitors",
    "child children kids minors",
    "hour hours",
    "nuclear atomic",
    "plant station reactor",
    "prisoner prisoners captives detainees hostages pows",
    "territory territories territorial land lands region regions border borders",
    "cede cedes surrender surrendered surrendering renounce renounces relinquish",
    "constitution constitutional constitutionally",
    "sanction sanctions embargo embargoes",
    "asset assets reserves frozen",
    "election elections ballot ballots poll polls",
    "school schools education educational teaching",
    "house houses housing flat flats apartment apartments dwelling dwellings homes tenancies",
    "rent rents rental tenant tenants tenancy landlord landlords",
    "tax taxes taxation levy levies duty",
    "farm farms farmer farmers farming agriculture agricultural tractor tractors",
    "forest forests woodland woods forestry",
    "fish fishing fishery fisheries catch catches trawler trawlers vessel vessels boats",
    "fuel petrol diesel",
    "coal lignite",
    "energy power electricity grid",
    "gas pipeline pipelines",
    "water river irrigation",
    "dam reservoir reservoirs filling",
    "emission emissions carbon greenhouse co2",
    "climate warming",
    "pension pensions retirement retire pensioner pensioners",
    "budget deficit borrowing debt fiscal",
    "refugee refugees asylum",
    "family families reunification",
    "citizenship naturalisation naturalization",
    "police officer officers",
    "judge judges court courts tribunal judicial",
    "minority minorities",
    "language languages linguistic",
    "religion religious faith church",
    "strike strikes striking walkout lockout",
    "holiday holidays leave vacation",
    "overtime shift shifts roster rosters rota",
    "night nights nightly",
    "nurse nurses nursing",
    "hospital hospitals ward wards clinic clinics",
    "patient patients",
    "train training trainee trainees apprentice apprentices apprenticeship",
    "job jobs employment redundancy redundancies layoffs",
    "employee employees worker workers staff staffing workforce",
    "outside outsourced outsourcing contractor contractors subcontractor external",
    "arbitrate arbitration arbitrator arbitral dispute disputes",
    "inspect inspection inspections inspector inspectors verification verify monitor monitoring monitors monitored",
    "ceasefire truce armistice",
    "withdraw withdrawal withdrawn withdrawing pullback pullout evacuate",
    "guarantee guarantees guaranteed guarantor guarantors assurance assurances",
    "missile missiles rocket rockets",
    "aircraft jets fighter planes warplanes",
    "expand expansion enlarge enlargement accession membership admit admitted",
    "invade invasion attack attacks attacked aggression",
    "recognise recognition recognize recognised recognized recognising",
    "rebuild rebuilding reconstruct reconstruction",
    "lease leasing rental lend",
    "share shares shareholding stake stakes equity",
    "shareholder shareholders investor investors",
    "board directors director seats",
    "dividend dividends payout payouts",
    "price prices pricing",
    "quota quotas allocation",
    "tariff tariffs customs",
    "compensate compensation compensated reparation reparations damages indemnity",
    "fund funds funding financing finance finances subsidy subsidies money",
    "donation donations donor donors",
    "supplement supplements bonus premium allowance allowances",
    "transfer transfers",
    "veto vetoes unanimity unanimous",
    "disarm disarmament weapons weapon arms demobilise demobilisation demobilize decommission decommissioning",
    "demilitarise demilitarised demilitarized demilitarization buffer",
    "autonomy autonomous self-rule devolution",
    "return returns returned returning",
    "compete competition non-compete",
    "secret confidential confidentiality",
    "patent patents licence license licences licensing",
    "deforestation logging",
    "notice termination terminate",
    "minimum floor",
    "search searches",
    "telephone phone phones",
)
"""Each line is one family: its words count as the same word."""
