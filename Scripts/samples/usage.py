"""Invents a month of calls, messages and data sessions, the same ones at every run."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass
class Event:
    """One use of the network: what, when, with whom, how much (seconds, bytes or messages)."""

    kind: str
    direction: str
    start: datetime
    other: str
    amount: int
    abroad: bool = False


def month(seed, first, days, contacts, calls, messages, sessions, data_step=3600):
    """A list of events in order of time.

    A tenth of the messages are two parts of one long message: the same row twice. One data
    session in five is longer than an hour and is cut into hourly slices, over midnight as well.
    """
    dice = random.Random(seed)
    weights = [12, 8, 6, 4, 3] + [1] * max(0, len(contacts) - 5)
    weights = weights[: len(contacts)]
    events = []

    def moment():
        hour = dice.choices(
            range(24), [2, 1, 0, 0, 0, 1, 3, 7, 9, 9, 9, 9, 10, 9, 9, 9, 11, 12, 11, 10, 9, 8, 6, 4]
        )[0]
        return first + timedelta(
            days=dice.randrange(days),
            hours=hour,
            minutes=dice.randrange(60),
            seconds=dice.randrange(60),
        )

    for _ in range(calls):
        length = max(3, int(dice.lognormvariate(4.3, 1.2)))
        way = dice.choice(("out", "out", "in"))
        events.append(Event("voice", way, moment(), dice.choices(contacts, weights)[0], length))
    for _ in range(messages):
        way = dice.choice(("out", "in", "in"))
        one = Event("sms", way, moment(), dice.choices(contacts, weights)[0], 1)
        events += [one] * (2 if dice.random() < 0.1 else 1)
    for _ in range(sessions):
        start, slices = moment(), 1
        if dice.random() < 0.2:
            slices = dice.randrange(2, 5)
        for part in range(slices):
            at = start + timedelta(seconds=data_step * part)
            if at < first + timedelta(days=days):
                size = int(dice.lognormvariate(14.5, 1.9))
                events.append(Event("data", "", at, "", max(1024, size)))
    order = {"voice": 0, "sms": 1, "data": 2}
    events.sort(key=lambda event: (event.start, order[event.kind]))
    return events


def mod10(digits):
    """The digits with their check digit behind them, as payment references have it."""
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if at % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)
