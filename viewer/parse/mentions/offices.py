"""Words for what people are, and words that are never part of a person's name."""

from __future__ import annotations

OFFICE_HEADS = tuple(
    # Offices of state, of legislatures and of agencies. Source: titles in the staff pages of the
    # IP offices, statistics offices and ministries named in the conventions, and the US
    # Congressional Directory.
    """Administrator Ambassador Assemblyman Assemblywoman Attorney CEO CFO CTO Chair
    Chairman Chairperson Chairwoman Chancellor Chief Commissioner Comptroller Congressman
    Congresswoman Consul Controller Coordinator Counsel Counsellor Dean Delegate Democrat
    Deputy Director Economist Editor Engineer Examiner Expert Founder Co-founder Governor
    Head Inspector Inventor Judge Justice Leader Manager Mayor Member Minister Officer
    Partner Premier President Principal Professor Provost Rector Registrar Representative
    Republican Researcher Scientist Secretary Senator Sheriff Speaker Spokesman Spokesperson
    Spokeswoman Statistician Superintendent Treasurer Trustee Vice-President Whip Analyst
    Advisor Adviser Author Director-General Chairmen Senators Representatives Ministers
    Commissioners Directors Governors Secretaries Presidents Professors Judges Congressmen
    Ambassadors Attorneys Lawmaker Lawmakers Councilman Councilwoman Councilmember Councillor
    Assemblymember Alderman Captain Colonel Reverend Pastor Rabbi Bishop Archbishop
    """.split()
)
"""Nouns that alone say what a person is, as printed before a name."""

SHORT_HEADS = {
    "Sen": "Senator",
    "Sens": "Senator",
    "Rep": "Representative",
    "Reps": "Representative",
    "Gov": "Governor",
    "Govs": "Governor",
    "Prof": "Professor",
    "Gen": "General",
    "Amb": "Ambassador",
    "Cong": "Congressman",
    "DPM": "Deputy Prime Minister",
    "Capt": "Captain",
    "Col": "Colonel",
    "Lt": "Lieutenant",
    "Maj": "Major",
    "Sgt": "Sergeant",
    "Rev": "Reverend",
}
"""Offices as they are shortened before a name."""

PLURAL_HEADS = {
    "Chairmen": "Chairman",
    "Congressmen": "Congressman",
    "Secretaries": "Secretary",
    "Präsidenten": "Präsident",
    "Vizepräsidenten": "Vizepräsident",
}
"""Plurals and cases that do not end in a bare s."""

OFFICE_MODIFIERS = tuple(
    """Press Acting Assistant Associate Chief Deputy Executive First Former Interim General
    Honorary Lead Lieutenant Majority Managing Minority National Prime Principal Ranking
    Senior Supervising Under Vice Joint Federal Presiding House Senate Permanent Special
    Undersecretary State Regional""".split()
)
"""Words that stand before or after a head inside a title and say nothing alone."""

HONORIFICS = {
    "Mr": "m",
    "Mrs": "f",
    "Ms": "f",
    "Miss": "f",
    "Sir": "m",
    "Dame": "f",
    "Lord": "m",
    "Lady": "f",
    "Dr": "",
    "Hon": "",
    "Honourable": "",
    "Honorable": "",
    "Madam": "f",
    "Sister": "f",
    "Brother": "m",
    "Father": "m",
    "Herr": "m",
    "Frau": "f",
}
"""Forms of address, with the gender they tell."""

GERMAN_HEADS = tuple(
    # Source: Organisationspläne of DPMA and the federal ministries.
    """Präsident Präsidentin Vizepräsident Vizepräsidentin Minister Ministerin
    Bundesminister Bundesministerin Staatssekretär Staatssekretärin Direktor Direktorin
    Leiter Leiterin Sprecher Sprecherin Vorsitzender Vorsitzende Geschäftsführer
    Geschäftsführerin Abteilungsleiter Abteilungsleiterin Kommissar Kommissarin
    Bundeskanzler Bundeskanzlerin Professorin Pressesprecher Pressesprecherin
    Generaldirektor Generaldirektorin Amtschef Amtschefin Präsidenten Vizepräsidenten""".split()
)
"""The same nouns in German releases."""

DEGREES = r"(?:(?:(?:Mag|Dipl|Ing|Dr|DDr|Prof|Univ|DI|Mr|Mrs|Ms)\b[.-]{0,2}[ai]?)+ )+"
"""A pattern for degrees and forms of address between a title and a name: "Dipl.-Ing. Dr."."""

DUTIES = {
    "chairs": "chair",
    "directs": "director",
    "edits": "editor",
    "heads": "head",
    "leads": "leader",
    "manages": "manager",
}
"""Verbs that say what somebody is, with the noun that says the same."""

GERMAN_ENDINGS = tuple(
    head + ending
    for head in ("minister", "präsident", "direktor", "sekretär", "leiter", "sprecher")
    for ending in ("", "in")
)
"""What longer German titles end in: "Bundesjustizministerin"."""

KOREAN_HEADS = tuple(
    # Source: 직제 of KIPO, FSC, MOTIE, KOSTAT.
    """청장 차장 장관 차관 국장 과장 실장 부장 본부장 위원장 부위원장 원장
    부원장 대표 대표이사 이사장 회장 부회장 총재 부총재 처장 단장 심의관
    정책관 사무총장 대변인 의원 의장 총리 부총리 대통령 교수 사무관 서기관
    팀장 센터장 조정관 심판장 심사관 총장 소장 행장 은행장 지사 시장""".split()
)
"""Offices that follow a name in Korean, alone or as the end of a longer word."""

KOREAN_FAMILY_NAMES = frozenset(
    # KOSTAT, census of 2015: the family names that nearly all Koreans share.
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원"
    "천방공현함변염여추도소석선설마길위표명기반왕금옥육인맹제모탁국어은편용"
)
"""One-syllable family names."""

PORTFOLIOS = frozenset(
    # What ministries and committees are for. Source: names of the cabinet posts of the Republic of
    # Korea, the United States and the United Kingdom, and of the committees of the US Senate.
    """Affairs Agriculture Appropriations Armed Banking Budget Commerce Competition Culture
    Customs Data Defense Defence Development Economic Economy Education Employment Energy
    Environment Family Finance Financial Fisheries Food Foreign Forestry Health Homeland
    Housing Human ICT Industry Information Innovation Intellectual Interior International
    Investment Judiciary Justice Labor Labour Land Law Legal Maritime Natural Oceans Operations
    Patent Patents Planning Policy Property Public Relations Research Resources Rules Safety
    Science Security Services SMEs Small Business Social Startups State Statistics Strategy
    Tax Technology Trade Trademark Trademarks Transportation Treasury Urban Veterans Water
    Welfare Women Works Staff External Corporate Communication Analytics Communications
    Copyright Designs Design Examination Administration Europe Americas Asia""".split()
)
"""Words of a title's field, which stand between title and name."""

OFFICE_NOUNS = frozenset(
    # Kinds of bodies. Source: names of the offices in the conventions, and company registers.
    """Academy Administration Agency Alliance Assembly Association Authority Bank Board
    Bundestag Bureau Cabinet Center Centre Centers Centres Chamber Club Coalition College
    Commission Committee Committees Company Confederation Congress Consortium Corporation
    Corp Council Court Courts Delegation Department Departments Division Embassy Federation
    Foundation Foundations Fund GmbH Government Group Hospital House Inc Industries
    Institute Institutes Institution Laboratory Laboratories League Ltd Ministry Ministries
    Mission Network Office Offices Organisation Organization Organizations Panel Parliament
    Party Patentamt Markenamt Police Registry Reserve School Secretariat Senate Service
    Society Subcommittee Treasury Tribunal Trust Union University Universities
    Bundesministerium Amt Statistikamt Gericht Verein""".split()
)
"""Nouns that make a capitalised run the name of a body."""

OPENERS = frozenset(
    # English and German function words and adverbs that open a sentence; the calendar.
    """A About Above Additionally After Again Against All Also Although Amid Among An And
    Another Any Approximately Are As At Based Because Before Being Below Besides Between
    Both But By Can Compared Currently Despite Did Do Does During Each Earlier Either Even
    Every Finally First Five Following For Former Four Further Furthermore Given Had Has
    Have He Here Her His However I If In Includes Including Indeed Instead Is It Its Last Later Like
    Many Meanwhile More Moreover Most Mostly Much My Nearly Neither Never Next No None Nor
    Not Note Now Of On Once One Only Or Other Others Our Out Over Overall Perhaps Please
    Previously Rather Recently Regarding Second See Several She Similarly Since Six So Some Source
    Still Such Ten Than That The Their Then There Therefore These They Third This Those
    Though Three Through Throughout Thus To Today Together Tomorrow Too Two Under Unless
    Until Up Upon Was We Well Were What When Where Whereas Whether Which While Who Why
    With Within Without Would Yesterday Yet You Your January February March April May June
    July August September October November December Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
    Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter
    Easter Christmas Der Die Das Den Dem Des Ein Eine Im In Am Bei Mit Von Vom Zum Zur Und
    Oder Aber Auch Für Auf Aus Nach Seit Wir Sie Er Es Ich Januar Februar März Mai Juni Juli
    Oktober Dezember Jahr""".split()
)
"""Capitalised words that stand before a name and are no part of it."""

NO_NAMES = OPENERS | frozenset(
    # Countries and their people (ISO 3166), seats of offices, and nouns of documents and things.
    """New Republic Kingdom Nations United States Global World Wide Digital National
    European Federal Joint American Korean Japanese Chinese German British French Indian
    Canadian Australian Swiss Nordic Korea Japan China Germany France India Canada Australia
    Switzerland Singapore Europe Africa America Britain Scotland Italy Spain Portugal Poland
    Norway Sweden Denmark Finland Netherlands Belgium Austria Greece Turkey Egypt Brazil
    Mexico Chile Peru Russia Ukraine Vietnam Thailand Indonesia Malaysia Philippines Taiwan
    Geneva Munich Berlin Brussels Seoul Daejeon Tokyo Beijing Washington London Paris Vienna
    Hague Madrid Budapest York Americans Koreans Province Alabama Alaska Arizona Arkansas
    California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa
    Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi
    Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
    Vermont Wisconsin Wyoming Region City County River Northern Southern Eastern Western
    Central Motors Electric Incorporated Act Report Reports Review Survey Index Release
    Media Contact Photo Press Protocol Treaty Agreement System Convention Forum Summit
    Meeting Conference Week Month Year Building Street Avenue Room Floor Annex Table Figure
    Chapter Section Article Tel Fax Email Phone Internet Website Amendment Hurricane Members
    Heads Ladies Gentlemen Earth Covid God Congratulations""".split()
)
"""Capitalised words that end a name, or keep one from beginning."""

PARTICLES = frozenset(
    "al ap bin binti da de del della den der di do dos du el la le ter van von y".split()
)
"""Small words inside a name."""

SUFFIXES = frozenset("Jr Sr II III IV".split())
"""What may close a name."""

POSTNOMINALS = frozenset("CBE Esq KC MBE MD MEP MLA MP MSP OBE PhD QC".split())
"""What follows a name and is no part of it."""
