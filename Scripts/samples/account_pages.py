"""Self-care pages of carriers: what is left of money and bundles, each in its carrier's language."""

import re
from dataclasses import dataclass
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .messages import balance

D = Decimal
FOLDER = "."
MEASURE = re.compile(r"(-?\d+(?:[.,]\d+)?) (\S+)")
UNITS = {
    "B": ("KB", "MB", "GB", "МБ", "ГБ"),
    "s": ("min", "мин", "分鐘", "минут"),
    "message": ("SMS", "條", "шт"),
}
POWERS = {"K": 1, "M": 2, "G": 3, "М": 2, "Г": 3}


@dataclass
class Page:
    """A page: its fields are (label, value), its bundles (name, kind, used, left, total, end).

    The day of an end is told as it is printed and in ISO 8601. `money` is what is left, and until
    when the card lives.
    """

    issuer: str
    language: str
    title: str
    fields: list
    titles: tuple
    bundles: list
    money: dict
    currency: str
    factor: int = 1024
    note: str = ""
    charset: str = "utf-8"
    font: str = "Noto Sans"
    status: str = "consistent"
    layout: str = "left"

    def value(self, text):
        """A printed measure as bytes, seconds or messages; None for no limit."""
        match = MEASURE.fullmatch(text)
        if not match or re.fullmatch("9{4,} ?", match[1]):
            return None
        number, unit = D(match[1].replace(" ", "").replace(",", ".")), match[2]
        if unit in UNITS["B"]:
            return golden.exact(number * self.factor ** POWERS[unit[0]])
        return golden.exact(number * (60 if unit in UNITS["s"] else 1))

    def made(self):
        """The flow and the golden."""
        rows, balances = [], [balance("money", unit=self.currency, **self.money)]
        width = max(len(bundle) for bundle in self.bundles) - 1
        for name, kind, used, left, total, *end in self.bundles:
            cells = [name, used, left, total] + ([end[0][0]] if end else [])
            rows.append(Row(cells + [""] * (width - len(cells))))
            keys = {"name": name}
            if self.value(left) is None:
                keys |= {"unlimited": True, "remaining": None, "total": None}
            else:
                keys |= {"remaining": self.value(left), "total": self.value(total)}
            keys["used"] = self.value(used)
            unit = {"data": "B", "voice": "s", "message": "message"}[kind]
            keys |= {"unit": unit, "validUntil": end[0][1]} if end else {"unit": unit}
            balances.append(balance(kind, **keys))
        widths = (170, 80, 80, 80, 80)
        columns = [
            Column(title, width, "end" if at else "start")
            for at, (title, width) in enumerate(zip(self.titles[:width], widths))
        ]
        body = [Text(self.title, 14, True), Fields(self.fields, layout=self.layout)]
        body.append(Table(columns, rows, size=9))
        if self.note:
            body.append(Text(self.note, 8))
        one = golden.statement(self.issuer, "balance", self.status, currency=self.currency)
        one["balances"] = balances
        flow = Flow(
            self.title, self.language, body, charset=self.charset, font=self.font
        )
        return flow, golden.golden([one], [])


def norwegian(name, issuer, number, saldo, bundles, **keys):
    """A page in Norwegian."""
    return Page(
        f"no/{issuer}",
        "nb",
        f"Min saldo - {name}",
        [("Mobilnummer", number), ("Saldo", f"kr {saldo}")],
        ("Pakke", "Brukt", "Gjenstående", "Totalt", "Gyldig til"),
        bundles,
        {"remaining": saldo.replace(",-", "").replace(",", ".")},
        "NOK",
        1000,
        **keys,
    )


def russian(name, issuer, number, rest, bundles, **keys):
    """A page in Russian."""
    return Page(
        f"ru/{issuer}",
        "ru",
        f"{name}: остатки пакетов",
        [("Номер телефона", number), ("Баланс", f"{rest} руб.")],
        ("Пакет", "Израсходовано", "Осталось", "Всего"),
        bundles,
        {"remaining": rest.replace(",", ".")},
        "RUB",
        keys.pop("factor", 1024),
        **keys,
    )


def chinese(name, issuer, number, rest, until, bundles, **keys):
    """A page in traditional Chinese."""
    return Page(
        f"hk/{issuer}",
        "zh-Hant",
        f"{name} 餘額查詢",
        [("手機號碼", number), ("戶口結餘", f"HK${rest}"), ("有效期至", until[0])],
        ("計劃", "已用", "剩餘", "總數"),
        bundles,
        {"remaining": rest, "valid_until": until[1]},
        "HKD",
        font="Noto Sans CJK HK",
        **keys,
    )


def omani(name, issuer, number, rest, until, bundles, **keys):
    """A page in English with Arabic labels on the other side."""
    return Page(
        f"om/{issuer}",
        "en",
        f"My balance - {name}",
        [
            ("Mobile number", number, "رقم الهاتف"),
            ("Your balance", f"OMR {rest}", "رصيدك"),
            ("Valid until", until[0], "صالح حتى"),
        ],
        ("Bundle", "Used", "Remaining", "Total", "Valid until"),
        bundles,
        {"remaining": rest, "valid_until": until[1]},
        "OMR",
        layout="both",
        **keys,
    )


MARCH = ("31.03.2026", "2026-03-31")
PAGES = [
    (
        "no/telia/balance-page.html",
        "a self-care page: bundles with an end, calls without a limit",
        norwegian(
            "Telia",
            "telia",
            "430 00 021",
            "0,00",
            [
                ("Data i Norge og EU/EØS", "data", "12,4 GB", "27,6 GB", "40 GB", MARCH),
                ("Data i Sveits", "data", "350 MB", "650 MB", "1000 MB", MARCH),
            ],
            charset="iso-8859-1",
            note="telia.no",
        ),
    ),
    (
        "no/ice/balance-page.html",
        "a self-care page of a period of thirty days",
        norwegian(
            "Ice",
            "ice",
            "430 00 321",
            "0,00",
            [
                ("Mobildata", "data", "10,63 GB", "4,37 GB", "15 GB", ("18.03.2026", "2026-03-18")),
                ("Samtaler til utlandet", "voice", "12 min", "88 min", "100 min", MARCH),
            ],
            note="ice.no",
        ),
    ),
    (
        "no/talkmore/balance-page.html",
        "a self-care page: balance, used and left",
        norwegian(
            "Talkmore",
            "talkmore",
            "43 00 02 21",
            "49,00",
            [("Data", "data", "4,5 GB", "1,5 GB", "6 GB"), ("SMS", "message", "40 SMS", "60 SMS", "100 SMS")],
        ),
    ),
    (
        "no/onecall/balance-page.html",
        "a self-care page: all data used",
        norwegian(
            "OneCall",
            "onecall",
            "430 00 521",
            "125,50",
            [("Data", "data", "25 GB", "0 GB", "25 GB", MARCH)],
        ),
    ),
    (
        "no/mycall/balance-page.html",
        "a pre-paid page: minutes abroad, a balance in whole kroner",
        norwegian(
            "MyCall",
            "mycall",
            "430 00 600",
            "149,-",
            [
                ("Samtaler til utlandet", "voice", "63 min", "237 min", "300 min"),
                ("Data", "data", "2,25 GB", "9,75 GB", "12 GB"),
            ],
        ),
    ),
    (
        "no/nicemobil/balance-page.html",
        "a traveller's page: data abroad",
        norwegian(
            "NiceMobil",
            "nicemobil",
            "430 00 421",
            "99,00",
            [("Data i utlandet", "data", "0,8 GB", "4,2 GB", "5 GB", MARCH)],
        ),
    ),
    (
        "ru/mts/balance-page.html",
        "a self-care page in windows-1251",
        russian(
            "МТС",
            "mts",
            "+7 935 000-00-12",
            "245,67",
            [
                ("Мобильный интернет", "data", "7,5 ГБ", "22,5 ГБ", "30 ГБ"),
                ("Звонки", "voice", "112 мин", "388 мин", "500 мин"),
            ],
            charset="windows-1251",
        ),
    ),
    (
        "ru/megafon/balance-page-unlimited.html",
        "bundles without a limit, written as 999999 and 9999 ГБ",
        russian(
            "МегаФон",
            "megafon",
            "79350000402",
            "57,10",
            [
                ("Звонки на МегаФон", "voice", "0 мин", "999999 мин", "999999 мин"),
                ("Мессенджеры", "data", "0 ГБ", "9999 ГБ", "9999 ГБ"),
                ("Мобильный интернет", "data", "6,5 ГБ", "3,5 ГБ", "10 ГБ"),
            ],
        ),
    ),
    (
        "ru/beeline/balance-page.html",
        "a self-care page: a balance below zero, a bundle that is overdrawn",
        russian(
            "Билайн",
            "beeline",
            "79350000601",
            "-35,20",
            [
                ("Мобильный интернет", "data", "10,5 ГБ", "-0,5 ГБ", "10 ГБ"),
                ("SMS", "message", "12 SMS", "88 SMS", "100 SMS"),
            ],
            charset="koi8-r",
        ),
    ),
    (
        "ru/tele2/balance-page.html",
        "a self-care page that counts gigabytes in thousands",
        russian(
            "Tele2",
            "tele2",
            "79350000701",
            "150,00",
            [
                ("Интернет", "data", "3,5 ГБ", "1,5 ГБ", "5 ГБ"),
                ("Звонки", "voice", "163 мин", "37 мин", "200 мин"),
            ],
            factor=1000,
        ),
    ),
    (
        "hk/csl/balance-page.html",
        "a pre-paid card: balance, expiry and what is left",
        chinese(
            "csl",
            "csl",
            "5000 0241",
            "68.50",
            ("2026年8月10日", "2026-08-10"),
            [
                ("本地數據", "data", "1.5 GB", "3.5 GB", "5 GB"),
                ("本地話音", "voice", "40 分鐘", "60 分鐘", "100 分鐘"),
            ],
            charset="big5hkscs",
            note="hkcsl.com",
        ),
    ),
    (
        "hk/smartone/balance-page.html",
        "a pre-paid card: balance, expiry and what is left",
        chinese(
            "SmarTone",
            "smartone",
            "5000 0283",
            "33.00",
            ("21/09/2026", "2026-09-21"),
            [("本地數據", "data", "2 GB", "6 GB", "8 GB"), ("短訊", "message", "15 條", "85 條", "100 條")],
            note="數碼通電訊有限公司",
        ),
    ),
    (
        "hk/cmhk/balance-page.html",
        "a pre-paid card: balance, expiry and what is left",
        chinese(
            "中國移動香港",
            "cmhk",
            "5000 0267",
            "66.00",
            ("2026/8/10", "2026-08-10"),
            [("本地數據", "data", "4.5 GB", "1.5 GB", "6 GB")],
            charset="big5hkscs",
        ),
    ),
    (
        "hk/clubsim/balance-page.html",
        "a card that is kept: balance and expiry, kilobytes by the thousand",
        chinese(
            "Club SIM",
            "clubsim",
            "5000 0250",
            "97.50",
            ("16/10/2026", "2026-10-16"),
            [("本地數據", "data", "0.5 GB", "1.5 GB", "2 GB")],
            factor=1000,
            note="clubsim.com.hk",
        ),
    ),
    (
        "om/ooredoo/balance-page.html",
        "a pre-paid page: labels on both sides, bundles with an end",
        omani(
            "Ooredoo",
            "ooredoo",
            "90000212",
            "4.150",
            ("19/07/2026", "2026-07-19"),
            [
                ("Shahry data", "data", "16 GB", "4 GB", "20 GB", ("28/02/2026", "2026-02-28")),
                ("Local calls", "voice", "120 min", "80 min", "200 min", ("28/02/2026", "2026-02-28")),
            ],
            charset="windows-1256",
        ),
    ),
    (
        "om/vodafone/balance-page.html",
        "the app's page of a plan: labels on both sides, bundles with an end",
        omani(
            "Vodafone Oman",
            "vodafone",
            "90000326",
            "6.225",
            ("18/01/2027", "2027-01-18"),
            [
                ("Plan data", "data", "8.5 GB", "3.5 GB", "12 GB", ("11/03/2026", "2026-03-11")),
                ("Social data", "data", "524288 KB", "4718592 KB", "5242880 KB", ("11/03/2026", "2026-03-11")),
            ],
        ),
    ),
]


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [(file, "html", shows, *page.made()) for file, shows, page in PAGES]
