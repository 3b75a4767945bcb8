"""NiceMobil, a brand of the company behind Ice: lists of use for travellers."""

from .norwegian import User, data, fee, messages, voice
from .norwegian_replies import NICEMOBIL, replies
from .norwegian_usage import Style, itemised
from .onecall import collective

FOLDER = "no/nicemobil"
ISSUER = "no/nicemobil"


USERS = [
    User(
        "Kari Nordmo",
        "43000421",
        [
            fee("NiceMobil 10 GB", "199.00"),
            voice("Samtaler i Norge", 33, 4120, "0.00"),
            data("Datatrafikk i utlandet", "45,5", "MB", "54.60"),
        ],
    ),
    User(
        "Emil Nordmo",
        "43000438",
        [
            fee("NiceMobil 5 GB", "149.00"),
            fee("Familierabatt", "-20.00", "discount"),
            messages("sms", "SMS til utlandet", 6, "11.94"),
        ],
    ),
]


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    made = itemised(
        ISSUER,
        "NiceMobil, Lyse Tele AS",
        "Bruksdetaljer",
        (("Kari Nordmo", "43000421"),),
        6701,
        style=Style(prefix="kr "),
        counts=(30, 30, 40),
        charset="iso-8859-1",
    )
    return [
        (
            "usage-abroad-latin-1.html",
            "html",
            "`kr` before each price, rows abroad, ISO-8859-1",
            *made,
        ),
        (
            "bill-two-numbers.pdf",
            "cairo",
            "two numbers, fees in advance, use abroad in arrears",
            *collective(ISSUER, "NiceMobil", "99003141", USERS),
        ),
        (
            "replies-percent.txt",
            "text",
            "notices at 75 and 100 %, a balance",
            *replies(NICEMOBIL, ISSUER),
        ),
    ]
