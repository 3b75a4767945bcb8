"""What carriers write to their customers: replies about balances and use, notices, top-ups."""

from decimal import Decimal

from . import golden
from .messages import GB, MB, balance, expected, told

D = Decimal


def file(messages, issuer, charset="utf-8"):
    """The messages as a text, a blank line between them, and what they tell."""
    text = "\n\n".join(message for message, *_ in messages) + "\n"
    return text.encode(charset), expected(messages, issuer)


SHARES = (70, 75, 80, 90, 100)


def notices(name, size):
    """A notice at each share of a plan that operators warn at."""
    return [
        told(
            f"{name}: You have used {share}% of your {size} GB data.",
            "notice",
            [balance("data", used=golden.exact(D(size * GB) * share / 100), total=str(size * GB), unit="B")],
        )
        for share in SHARES
    ]


def ooredoo():
    """Notices at each share, one in Arabic; each MB over the plan priced in baisa; a balance."""
    return file(
        [
            *notices("Ooredoo", 20)[:-1],
            told(
                "Ooredoo: لقد استهلكت 90% من باقة 20 جيجابايت",
                "notice",
                [balance("data", used=str(18 * GB), total=str(20 * GB), unit="B")],
            ),
            told(
                "Ooredoo: You have used 100% of your 20 GB data. Extra usage costs 10 Bz per MB.",
                "notice",
                [balance("data", used=str(20 * GB), total=str(20 * GB), unit="B")],
            ),
            told(
                "Ooredoo: رصيدك الحالي 4.150 ر.ع. صالح حتى 19/7/2026",
                "balance",
                [balance("money", remaining="4.150", unit="OMR", valid_until="2026-07-19")],
            ),
            told(
                "Ooredoo: You have recharged OMR 2.000. New balance: OMR 6.150",
                "receipt",
                [balance("money", remaining="6.150", unit="OMR")],
                [golden.entry("topUp", D("-2.000"), "OMR")],
            ),
        ],
        "om/ooredoo",
    )


def vodafone_oman():
    """What is left of a plan, and a top-up."""
    return file(
        [
            told(
                "Vodafone: 3.5 GB of 12 GB left. Valid until 11/03/2026",
                "balance",
                [
                    balance(
                        "data",
                        remaining=str(3584 * MB),
                        total=str(12 * GB),
                        unit="B",
                        valid_until="2026-03-11",
                    )
                ],
            ),
            told(
                "Vodafone: You have recharged OMR 5.000. New balance: OMR 6.225",
                "receipt",
                [balance("money", remaining="6.225", unit="OMR")],
                [golden.entry("topUp", D("-5.000"), "OMR")],
            ),
        ],
        "om/vodafone",
    )


def vodafone_notices():
    """Notices at each share."""
    return file(notices("Vodafone", 12), "om/vodafone")


def onethousandten():
    """Replies in English: local data, calls without a limit."""
    return file(
        [
            told(
                "1O1O: You have used 30 GB of your 100 GB data.",
                "notice",
                [balance("data", used=str(30 * GB), total=str(100 * GB), unit="B")],
            ),
            told("1O1O: 本地話音 無限", "balance", [balance("voice", unlimited=True)]),
        ],
        "hk/1010",
    )


def hkbn():
    """Replies in two languages: data that is left, a notice at 80 %."""
    return file(
        [
            told(
                "HKBN: 本地數據剩餘 2.5 GB",
                "balance",
                [balance("data", remaining=str(2560 * MB), unit="B")],
            ),
            told(
                "HKBN: You have used 80% of your 10 GB data.",
                "notice",
                [balance("data", used=str(8 * GB), total=str(10 * GB), unit="B")],
            ),
        ],
        "hk/hkbn",
    )


def csl():
    """The reply to *138#, in Chinese: local data and calls."""
    return file(
        [
            told(
                "csl: 本地數據已用 12.5 GB，剩餘 27.5 GB，共 40 GB。",
                "balance",
                [
                    balance(
                        "data",
                        used=str(12800 * MB),
                        remaining=str(28160 * MB),
                        total=str(40 * GB),
                        unit="B",
                    )
                ],
                status="consistent",
            ),
            told("csl: 本地話音 無限", "balance", [balance("voice", unlimited=True)]),
            told(
                "csl: 已增值HK$50.00。餘額HK$118.50，有效期至10/8/2026。",
                "receipt",
                [balance("money", remaining="118.50", unit="HKD", valid_until="2026-08-10")],
                [golden.entry("topUp", D("-50.00"), "HKD")],
            ),
        ],
        "hk/csl",
        "big5hkscs",
    )


def clubsim():
    """A card that is kept: a fee each month, a top-up, balance and expiry in d/m/yyyy."""
    return file(
        [
            told(
                "Club SIM: Your balance is HK$47.50. Valid until 19/4/2026",
                "balance",
                [balance("money", remaining="47.50", unit="HKD", valid_until="2026-04-19")],
            ),
            told(
                "Club SIM: 已增值HK$50.00。餘額HK$97.50，有效期至16/10/2026。",
                "receipt",
                [balance("money", remaining="97.50", unit="HKD", valid_until="2026-10-16")],
                [golden.entry("topUp", D("-50.00"), "HKD")],
            ),
        ],
        "hk/clubsim",
    )


def cmhk():
    """Replies in simplified Chinese and English."""
    return file(
        [
            told(
                "中国移动香港: 您的余额为HK$66.00，有效期至2026/8/10。",
                "balance",
                [balance("money", remaining="66.00", unit="HKD", valid_until="2026-08-10")],
            ),
            told(
                "CMHK: Your balance is HK$18.00. Valid until 19/8/2026",
                "balance",
                [balance("money", remaining="18.00", unit="HKD", valid_until="2026-08-19")],
            ),
        ],
        "hk/cmhk",
        "gb18030",
    )


def smartone():
    """A reply about data."""
    return file(
        [
            told(
                "SmarTone: 本地數據剩餘 3.2 GB",
                "balance",
                [balance("data", remaining="3435973836.8", unit="B")],
            ),
            told(
                "SmarTone: You have used 80% of your 5 GB data.",
                "notice",
                [balance("data", used=str(4 * GB), total=str(5 * GB), unit="B")],
            ),
            told(
                "SmarTone: 已增值HK$100.00。餘額HK$133.00，有效期至21/9/2026。",
                "receipt",
                [balance("money", remaining="133.00", unit="HKD", valid_until="2026-09-21")],
                [golden.entry("topUp", D("-100.00"), "HKD")],
            ),
        ],
        "hk/smartone",
    )
