"""A month of use as Russian operators bill it: nearly every row costs nothing."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from .usage import month

D = Decimal
CONTACTS = [
    "79350000411",
    "79350000423",
    "79350000435",
    "79350000448",
    "79350000456",
    "79350000467",
    "79350000479",
    "79350000482",
    "900",
    "SHOP-INFO",
    "BANK.RU",
]
SENDERS = CONTACTS[8:]


@dataclass
class Used:
    """One use: seconds, bytes or messages in `amount`; `away` when it was abroad or travelling."""

    start: datetime
    kind: str
    way: str
    other: str
    amount: int
    cost: Decimal
    away: bool = False

    @property
    def minutes(self):
        """Started minutes."""
        return -(-self.amount // 60)


def used(seed, first, days, counts, away=(0, 0), minute="3.50", text="2.90"):
    """The rows of a month; between the two days of `away` all of them are roaming."""
    dice = random.Random(seed)
    made = []
    for event in month(seed, first, days, CONTACTS, *counts):
        other, way, cost = event.other, event.direction, D("0.00")
        travelling = away[0] <= (event.start - first) // timedelta(days=1) < away[1]
        if other in SENDERS and event.kind == "voice":
            other = CONTACTS[0]
        if other in SENDERS and event.kind == "sms":
            way = "in"
        if event.kind == "voice" and way == "out" and (travelling or dice.random() < 0.03):
            cost = D(minute) * -(-event.amount // 60)
        if event.kind == "sms" and way == "out" and (travelling or dice.random() < 0.05):
            cost = D(text)
        made.append(Used(event.start, event.kind, way, other, event.amount, cost, travelling))
    return made


def total(rows):
    """What the rows cost together."""
    return sum((row.cost for row in rows), D("0.00"))
