"""Words in capitals that are no short forms to be explained."""

from __future__ import annotations

CURRENCIES = frozenset(
    "AUD BRL CAD CHF CNY DKK EUR GBP HKD INR JPY KRW MYR NOK NZD RMB RS SEK SGD THB TWD USD".split()
)
"""Currency codes of ISO 4217 that releases use, and two that are used like them (RMB, Rs)."""

NO_SHORT_FORMS = frozenset(
    # Time: zones and halves of the day (IANA time zone database, abbreviations).
    "AM PM AD BC CE BCE ET EST EDT CT CST CDT MT MST MDT PT PST PDT"
    " GMT UTC BST CET CEST KST JST HKT"
    # Places written as letters (ISO 3166 short names in common use).
    " US USA UK UAE DC NY LA"
    # Words that are printed in capitals for weight or as labels of a page.
    " COVID OK TV NO NOT ALL AND FOR THE NEW TEL FAX PR RE PS URL HTML PDF SEN SENS REP REPS"
    " GOV DR MR MRS MS JR SR IN OF ON TO BY AT AN OR IS IT AS BE WE MY PAGE NOTE END ENDS NAME"
    " FROM WITH WILL MEDIA PRESS NEWS DATE ANNEX TABLE CONTACT PHOTO".split()
)
"""Capitals that every reader knows, or that are loud print."""

SURNAMES_IN_CAPITALS = frozenset(
    # The commonest family names in their usual Latin spelling (KOSTAT census 2015; China's 2020
    # name report; Meiji Yasuda's list of Japanese names): East Asian offices print them so.
    "KIM LEE YI RHEE PARK BAK CHOI CHOE JUNG JEONG CHUNG KANG CHO JO YOON YUN JANG CHANG LIM IM HAN"
    " OH SEO SUH SHIN SIN KWON HWANG AHN AN SONG RYU YOO YU HONG JEON CHUN GO KO KOH MOON MUN SON"
    " SOHN YANG BAE PAIK BAEK HEO HUR NAM SIM SHIM NOH ROH HA GWAK KWAK SUNG CHA JOO JU WOO KOO GU"
    " MIN RYOO NA JIN JI EOM CHAE WON CHEON BANG KONG HYUN HAM BYUN YEOM YEO CHU DO SO SEOK SEON"
    " SEOL MA GIL WI PYO MYUNG KI BAN WANG GEUM OK YUK IN MAENG JE MO TAK KUK"
    " WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN HU ZHU GAO LIN HE GUO LUO SHEN TIAN"
    " SATO SUZUKI TAKAHASHI TANAKA ITO WATANABE YAMAMOTO NAKAMURA KOBAYASHI KATO MORI HAYASHI"
    " TAN LIM NG WONG CHAN TANG LAU CHEUNG".split()
)
"""Family names that are often printed in capitals beside a given name."""

FILE_FORMATS = frozenset("PDF HWP HWPX DOC DOCX XLS XLSX PPT PPTX ZIP JPG PNG MP4 CSV ODT".split())
"""What a file is attached as: "첨부파일(PDF)"."""
