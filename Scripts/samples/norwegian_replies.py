"""Replies and balance pages of Norwegian operators; each beside what it must be read as."""

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .messages import balance, entry, expected, text, told

GB = 1000**3

TELENOR = [
    told(
        "Telenor: Din saldo er kr 249,50. Gyldig til 31.12.2026",
        "balance",
        [balance("money", remaining="249.50", unit="NOK", valid_until="2026-12-31")],
    ),
    told(
        "Telenor: Du har brukt 80 % av 10 GB.",
        "notice",
        [balance("data", used=str(8 * GB), total=str(10 * GB), unit="B")],
    ),
]

TALKMORE = [
    told(
        "Talkmore: Du har brukt 4,5 GB, 1,5 GB igjen av totalt 6 GB. Kjøp 1 GB for kr 49,00",
        "balance",
        [
            balance(
                "data",
                used="4500000000",
                remaining="1500000000",
                total=str(6 * GB),
                unit="B",
            )
        ],
        status="consistent",
    )
]

ICE = [
    told(
        "ice: Du har brukt 100 % av 15 GB.",
        "notice",
        [balance("data", used=str(15 * GB), total=str(15 * GB), unit="B")],
    )
]

MYCALL = [
    told(
        "MyCall: Du har fylt på kr 100,00. Ny saldo: kr 149,00.",
        "receipt",
        [balance("money", remaining="149.00", unit="NOK")],
        [entry("topUp", "-100.00", "NOK")],
    ),
    told(
        "MyCall: Din saldo er kr 149,-. Gyldig til 19.06.2026",
        "balance",
        [balance("money", remaining="149", unit="NOK", valid_until="2026-06-19")],
    ),
]

ONECALL = [
    told(
        "OneCall: Du har brukt 90 % av 25 GB.",
        "notice",
        [balance("data", used="22500000000", total=str(25 * GB), unit="B")],
    )
]

NICEMOBIL = [
    told(
        "NiceMobil: Du har brukt 75 % av 10 GB.",
        "notice",
        [balance("data", used="7500000000", total=str(10 * GB), unit="B")],
    ),
    told(
        "NiceMobil: Du har brukt 100 % av 10 GB.",
        "notice",
        [balance("data", used=str(10 * GB), total=str(10 * GB), unit="B")],
    ),
    told(
        "NiceMobil: Din saldo er kr 99,00. Gyldig til 31.03.2026",
        "balance",
        [balance("money", remaining="99.00", unit="NOK", valid_until="2026-03-31")],
    ),
]


def replies(messages, issuer, charset="utf-8"):
    """A file of replies and its golden."""
    return text(messages, "\n", charset), expected(messages, issuer)


def telenor_page():
    """A self-care page with a table of what is used and left."""
    body = [
        Text("Min saldo - Telenor", 14, True),
        Fields([("Mobilnummer", "430 00 121"), ("Saldo", "kr 86,40")]),
        Table(
            [
                Column("Pakke", 180),
                Column("Brukt", 80, "end"),
                Column("Gjenstående", 80, "end"),
                Column("Totalt", 80, "end"),
            ],
            [
                Row(["Data i Norge og EU/EØS", "31,5 GB", "18,5 GB", "50 GB"]),
                Row(["SMS", "20 SMS", "80 SMS", "100 SMS"]),
            ],
        ),
        Text("telenor.no", 8),
    ]
    one = golden.statement("no/telenor", "balance", "consistent", currency="NOK")
    one["balances"] = [
        balance("money", remaining="86.40", unit="NOK"),
        balance(
            "data",
            name="Data i Norge og EU/EØS",
            used="31500000000",
            remaining="18500000000",
            total=str(50 * GB),
            unit="B",
        ),
        balance("message", name="SMS", used="20", remaining="80", total="100", unit="message"),
    ]
    return Flow("Min saldo", "nb", body), golden.golden([one], [])
