"""NiceMobil, a brand of the company behind Ice: lists of use for travellers."""

from .norwegian_usage import Style, itemised

FOLDER = "no/nicemobil"
ISSUER = "no/nicemobil"


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
        )
    ]
