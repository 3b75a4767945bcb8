"""Messages of operators: replies about balances, notices, top-ups; archives and exports of chats.

Each message is written beside what it must be read as; nothing is computed from a reading.
"""

from datetime import datetime, timezone
from xml.sax.saxutils import quoteattr

from . import golden

FOLDER = "messages"
MB = 1024 * 1024
GB = 1024 * MB


def balance(kind, **keys):
    """A balance of a statement; numbers as text."""
    made = {"kind": kind}
    made.update({golden._camel(key): value for key, value in keys.items()})
    return made


def told(text, kind, balances=(), entries=(), status="unverified", **keys):
    """A message and its statement."""
    return text, {"type": kind, "balances": list(balances), "status": status, **keys}, list(entries)


def entry(kind, amount, currency, **keys):
    """An entry of a message."""
    return {"kind": kind, "amount": {"value": amount, "currency": currency}, **keys}


def expected(messages, issuer):
    """The golden of messages that are all told by one issuer."""
    statements, entries = [], []
    for _, one, events in messages:
        if one is None:
            continue
        made = {"type": one["type"], "issuer": dict(golden.ISSUERS[issuer])}
        made["balances"] = one["balances"]
        made["verification"] = {"status": one["status"]}
        statements.append(made)
        entries += events
    return golden.golden(statements, entries)


RUSSIAN = [
    told("MTS: Баланс:45,36р", "balance", [balance("money", remaining="45.36", unit="RUB")]),
    told("MTS: Баланс 150.00 руб", "balance", [balance("money", remaining="150.00", unit="RUB")]),
    told(
        "MTS: OSTATOK 50.00 r. Reklama: bezlimit vsego za 5.00 r. v den, naberite *100*1#",
        "balance",
        [balance("money", remaining="50.00", unit="RUB")],
    ),
    told(
        "MTS: Ваш баланс составляет минус 679 рублей.",
        "balance",
        [balance("money", remaining="-679", unit="RUB")],
    ),
    told(
        "MTS: Vash balans sostavlyaet minus 679 rublej",
        "balance",
        [balance("money", remaining="-679", unit="RUB")],
    ),
    told(
        "MTS: Остаток: 0.00 минут из 300 в месяц, 0 SMS из 100 в сутки",
        "balance",
        [
            balance("voice", remaining="0", total="18000", unit="s"),
            balance("message", remaining="0", total="100", unit="message"),
        ],
    ),
    told(
        "MTS: Остаток беспл.мин.внутри сети 37 минут до конца дня",
        "balance",
        [balance("voice", remaining="2220", unit="s", used=None)],
    ),
    told(
        "MTS: Ваш счет пополнен на 100,00 руб. Баланс: 145,36 руб.",
        "receipt",
        [balance("money", remaining="145.36", unit="RUB")],
        [entry("topUp", "-100.00", "RUB")],
    ),
    told(
        "MTS: Израсходовано 1,5 ГБ, осталось 3,5 ГБ, всего 5 ГБ. Подключите ещё 5 ГБ за 200,00 р.",
        "balance",
        [
            balance(
                "data",
                used=str(1536 * MB),
                remaining=str(3584 * MB),
                total=str(5 * GB),
                unit="B",
            )
        ],
        status="consistent",
    ),
]

OMANI = [
    told(
        "[07/05/2026 19:43] Omantel: Remaining 991.688MB of 2GB. Valid until 7 May 2026 19:43:02",
        "balance",
        [
            balance(
                "data",
                remaining="1039860236.288",
                total=str(2 * GB),
                unit="B",
                valid_until="2026-05-07T19:43:02+04:00",
                as_of="2026-05-07T19:43",
            )
        ],
    ),
    told(
        "[08/05/2026 10:02] Omantel: You have used 70% of your 5 GB data bundle.",
        "notice",
        [balance("data", used=str(35 * GB // 10), total=str(5 * GB), unit="B", remaining=None)],
    ),
    told(
        "[09/05/2026 08:15] Omantel: You have used 90% of your data bundle. Buy 1 GB for RO 1.000, "
        "dial *141*7#",
        "notice",
        [balance("data", used="90", unit="%")],
    ),
    told(
        "[10/05/2026 12:00] Omantel: Your balance is RO 2,200. Valid until 19/6/2026",
        "balance",
        [balance("money", remaining="2.200", unit="OMR", valid_until="2026-06-19")],
    ),
    told(
        "[11/05/2026 12:30] Omantel: رصيدك الحالي ٢٫٥٥٠ ر.ع. صالح حتى ١٩/٦/٢٠٢٦",
        "balance",
        [balance("money", remaining="2.550", unit="OMR", valid_until="2026-06-19")],
    ),
    ("[11/05/2026 12:31] Salim: thanks, I sent you 3.500 rial yesterday", None, []),
]

HONG_KONG = [
    told(
        "3HK: 您的餘額為HK$48.50，有效期至2026/10/19。",
        "balance",
        [balance("money", remaining="48.50", unit="HKD", valid_until="2026-10-19")],
    ),
    told(
        "3HK: 已增值HK$100.00。餘額HK$148.50，有效期至19/4/2027。",
        "receipt",
        [balance("money", remaining="148.50", unit="HKD", valid_until="2027-04-19")],
        [entry("topUp", "-100.00", "HKD")],
    ),
    told(
        "3HK: 500MB of 2GB left",
        "balance",
        [balance("data", remaining=str(500 * MB), total=str(2 * GB), unit="B", used=None)],
    ),
    told(
        "3HK: Remaining 1.2/5 GB",
        "balance",
        [balance("data", remaining="1288490188.8", total=str(5 * GB), unit="B")],
    ),
    told(
        "3HK: 本地數據剩餘 999999 MB",
        "balance",
        [balance("data", unlimited=True, remaining=None)],
    ),
    told(
        "3HK: Your number has been renewed until 19/10/2026. HK$48.00 has been deducted.",
        "receipt",
        [balance("validity", valid_until="2026-10-19")],
        [entry("other", "48.00", "HKD")],
    ),
]

# Telia counts in thousands.
NORWEGIAN_GB = 1000**3

NORWEGIAN = [
    told(
        "Telia: Din saldo er kr 149,-. Gyldig til 31.12.2026",
        "balance",
        [balance("money", remaining="149", unit="NOK", valid_until="2026-12-31")],
    ),
    told(
        "Telia: Du har brukt 80 % av 5 GB.",
        "notice",
        [balance("data", used=str(4 * NORWEGIAN_GB), total=str(5 * NORWEGIAN_GB), unit="B")],
    ),
    told(
        "Telia: Du har brukt 4,5 GB, 0,5 GB igjen av totalt 5 GB. Kjøp 1 GB for kr 49,00",
        "balance",
        [
            balance(
                "data",
                used=str(45 * NORWEGIAN_GB // 10),
                remaining=str(NORWEGIAN_GB // 2),
                total=str(5 * NORWEGIAN_GB),
                unit="B",
            )
        ],
        status="consistent",
    ),
    told(
        "Telia: Du har fylt på kr 100,00. Ny saldo: kr 249,00.",
        "receipt",
        [balance("money", remaining="249.00", unit="NOK")],
        [entry("topUp", "-100.00", "NOK")],
    ),
]

ARCHIVE = [
    ("Omantel", "2026-01-14T14:22:07", "Your balance is RO 5.250. Valid until 13/04/2026 \U0001f600"),
    ("+96890000001", "2026-01-14T15:00:00", "Lunch was 12.50, you owe me half"),
    ("MTS", "2026-01-15T06:00:00", "Баланс:45,36р"),
    ("Sample Bank", "2026-01-16T08:30:00", "Balance: OMR 120.500"),
]


def archive():
    """An archive as SMS Backup & Restore writes it, emoji as two references each."""
    rows = []
    for sender, moment, body in ARCHIVE:
        stamp = int(datetime.fromisoformat(moment).replace(tzinfo=timezone.utc).timestamp()) * 1000
        shown = quoteattr(body).encode("ascii", "xmlcharrefreplace").decode()
        shown = shown.replace("&#128512;", "&#55357;&#56832;")
        rows.append(
            f'  <sms protocol="0" address="{sender}" date="{stamp}" type="1" body={shown} '
            'read="1" status="-1" contact_name="(Unknown)" />'
        )
    rows.append('  <sms address="Omantel" date="1768400527000" type="2" body="BALANCE" />')
    text = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n'
        f'<smses count="{len(rows)}">\n' + "\n".join(rows) + "\n</smses>\n"
    )
    statements = [
        {
            "type": "balance",
            "issuer": dict(golden.ISSUERS["om/omantel"]),
            "issued": "2026-01-14",
            "balances": [
                balance(
                    "money",
                    remaining="5.250",
                    unit="OMR",
                    valid_until="2026-04-13",
                    as_of="2026-01-14T18:22:07+04:00",
                )
            ],
        },
        {
            "type": "balance",
            "issuer": dict(golden.ISSUERS["ru/mts"]),
            "balances": [
                balance("money", remaining="45.36", unit="RUB", as_of="2026-01-15T09:00:00+03:00")
            ],
        },
        {
            "type": "balance",
            "issuer": {"name": "Sample Bank"},
            "balances": [
                balance(
                    "money", remaining="120.500", unit="OMR", as_of="2026-01-16T08:30:00+00:00"
                )
            ],
        },
    ]
    return text.encode(), golden.golden(statements, [])


def chat():
    """A chat in which people pass on what operators wrote, with stamps in brackets."""
    text = (
        "[1/14/26, 6:22:07 PM] Layla: look what came\n"
        "[1/14/26, 6:22:31 PM] Omantel: Your balance is RO 0.750.\n"
        "Valid until 13/02/2026\n"
        "[1/15/26, 9:00:00 AM] Layla: and I paid 4.500 for coffee :-)\n"
        "[1/15/26, 9:05:10 AM] Omantel: You have recharged RO 2.000. New balance: RO 2.750\n"
    )
    omantel = dict(golden.ISSUERS["om/omantel"])
    statements = [
        {
            "type": "balance",
            "issuer": omantel,
            "balances": [
                balance(
                    "money",
                    remaining="0.750",
                    unit="OMR",
                    valid_until="2026-02-13",
                    as_of="2026-01-14T18:22:31",
                )
            ],
        },
        {
            "type": "receipt",
            "issuer": omantel,
            "balances": [
                balance("money", remaining="2.750", unit="OMR", as_of="2026-01-15T09:05:10")
            ],
        },
    ]
    entries = [entry("topUp", "-2.000", "OMR", start="2026-01-15T09:05:10")]
    return text.encode(), golden.golden(statements, entries)


def text(messages, gap="\n\n", charset="utf-8"):
    """Messages as a file."""
    return (gap.join(message for message, _, _ in messages) + "\n").encode(charset)


def samples():
    """Every sample as (file, producer, what it shows, bytes, golden)."""
    return [
        (
            "replies-mts.txt",
            "text",
            "Russian replies: minus in words, translit, advertisement, shares, top-up; windows-1251",
            text(RUSSIAN, charset="windows-1251"),
            expected(RUSSIAN, "ru/mts"),
        ),
        (
            "replies-omantel.txt",
            "text",
            "replies with stamps, one a line: percent notices, comma decimals, Arabic digits",
            text(OMANI, "\n"),
            expected(OMANI, "om/omantel"),
        ),
        (
            "replies-3hk.txt",
            "text",
            "Chinese and English replies: top-up, shares of a bundle, unlimited, renewed number",
            text(HONG_KONG),
            expected(HONG_KONG, "hk/3hk"),
        ),
        (
            "replies-telia.txt",
            "text",
            "Norwegian replies: `149,-`, percent of a bundle, used and left",
            text(NORWEGIAN, "\n"),
            expected(NORWEGIAN, "no/telia"),
        ),
        (
            "archive.xml",
            "text",
            "an archive of SMS Backup & Restore: several senders, milliseconds, broken emoji",
            *archive(),
        ),
        ("chat.txt", "text", "an exported chat, months first in its stamps", *chat()),
    ]
