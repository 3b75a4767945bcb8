"""Notes that a traveller keeps of several cards in one sheet."""

import csv
import io
from dataclasses import dataclass
from decimal import Decimal

from . import golden

D = Decimal
FOLDER = "balances"
TITLES = ("date", "card", "what", "amount", "currency", "remaining", "valid_until")
NUMBER = "+96890000012"


@dataclass
class Note:
    """A row; `entry` is what it must be read as, `left` the balance (kind, value, unit)."""

    date: str
    card: str
    what: str
    amount: str = ""
    currency: str = ""
    remaining: str = ""
    valid_until: str = ""
    kind: str = ""
    left: tuple = ()
    is_gain: bool = False


NOTES = [
    Note("2026-03-01", NUMBER, "top-up", "5.000", "OMR", "7.250", "2026-06-01", "topUp",
         ("money", "7.250", "OMR"), True),
    Note("2026-03-02", "Asia eSIM", "1 GB for 30 days", "4.50", "USD", "1 GB", "2026-04-01", "other",
         ("data", 1 << 30, "B")),
    Note("2026-03-05", NUMBER, "call to the bank, on hold", "0.100", "OMR", "7.150 OMR", "2026-06-01",
         "voice", ("money", "7.150", "OMR")),
    # Looked up: nothing was charged.
    Note("2026-03-10", "Asia eSIM", "looked it up", remaining="312 MB", valid_until="2026-04-01",
         left=("data", 312 << 20, "B")),
    Note("2026-03-12", "Kowloon", "SMS pack", "18", "HKD", "30 SMS", "2026-09-12", "sms",
         ("message", 30, "message")),
    # Until when the card itself lives.
    Note("2026-03-12", "Kowloon", "looked it up", valid_until="2027-03-12", left=("validity",)),
    Note("2026-03-20", "Kowloon", "refund of the SMS pack", "18.00", "HKD", "HK$52.50", "", "refund",
         ("money", "52.50", "HKD"), True),
]  # fmt: skip


def samples():
    """Every sample as (file, producer, what it shows, bytes, golden)."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(TITLES)
    rows.writerows([getattr(note, title) for title in TITLES] for note in NOTES)
    return [
        (
            "notes-of-three-cards.csv",
            "bytes",
            "hand-kept notes: what was paid for which card, what is left, until when",
            text.getvalue().encode(),
            truth(),
        )
    ]


def truth():
    """What a reader must find: an entry for each amount, a balance for each row."""
    entries = [
        golden.entry(
            note.kind,
            -D(note.amount) if note.is_gain else D(note.amount),
            note.currency,
            start=note.date,
            card=note.card,
            description=note.what,
        )
        for note in NOTES
        if note.amount
    ]
    names = list(dict.fromkeys(note.card for note in NOTES))
    cards = [{"id": name, "number" if name == NUMBER else "label": name} for name in names]
    one = {
        "type": "balance",
        "cards": cards,
        "balances": [_balance(note) for note in NOTES],
        "verification": {"status": "unverified"},
    }
    return golden.golden([one], entries)


def _balance(note):
    made = {"card": note.card, "kind": note.left[0], "asOf": note.date}
    if len(note.left) == 3:
        made |= {"remaining": str(note.left[1]), "unit": note.left[2]}
    if note.valid_until:
        made["validUntil"] = note.valid_until
    return made
