"""MyCall: the collective invoice of an association with many numbers."""

from .norwegian import User, data, fee, messages, voice
from .onecall import collective
from .norwegian_replies import MYCALL, replies
from .norwegian_usage import Style, itemised

FOLDER = "no/mycall"
ISSUER = "no/mycall"
COUNTRIES = (
    "Danmark", "Filippinene", "India", "Island", "Pakistan", "Polen", "Somalia", "Storbritannia",
    "Sverige", "Thailand", "Tyskland", "Vietnam",
)  # fmt: skip


def users():
    """Twenty-two numbers with calls to many countries."""
    made = []
    for at in range(22):
        lines = [
            fee("MyCall Fri 12 GB", "229.00"),
            voice("Samtaler i Norge", 20 + at, 1900 + 77 * at, "0.00"),
            messages("sms", "SMS i Norge", 30 + 3 * at, "0.00"),
            data("Datatrafikk i Norge", f"{at + 1},35", "GB", "0.00"),
        ]
        for place, country in enumerate(COUNTRIES):
            if (at + place) % 3:
                seconds = 61 * (place + 1) + 13 * at
                cost = f"{(seconds // 60 + 1) * (49 + 10 * place) / 100:.2f}"
                lines.append(voice(f"Samtaler til {country}", 1 + place % 4, seconds, cost))
        made.append(User(f"Medlem {at + 1}", f"430006{at:02}", lines))
    return made


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    flow, truth = collective(ISSUER, "MyCall", "72009900", users())
    return [
        (
            "bill-many-numbers.pdf",
            "cairo",
            "twenty-two numbers, sections that go on over the page («fortsettelse»)",
            flow,
            truth,
        ),
        (
            "replies-topped-up.txt",
            "text",
            "a top-up and the balance behind it, `149,-`",
            *replies(MYCALL, ISSUER),
        ),
        (
            "usage-hidden-digits.pdf",
            "chromium",
            "numbers of others with hidden digits",
            *itemised(
                ISSUER,
                "MyCall",
                "Bruksdetaljer",
                (("Medlem 1", "43000600"),),
                6901,
                Style(hidden=True),
            ),
        ),
    ]
