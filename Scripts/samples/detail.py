"""Lists of calls, messages and data: one event becomes a row and its entry, for any carrier."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from . import golden
from .carrier import Carrier
from .flow import Column, Row
from .usage import Event

D = Decimal


def minutes_and_seconds(seconds):
    """`03:07`, and `75:10` for more than an hour."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


def whole_kilobytes(amount, factor=1024):
    """Bytes as whole KB without a unit, and their value."""
    shown = max(1, amount // factor)
    return f"{shown:,}", shown * factor


@dataclass
class Listing:
    """How a carrier lists use.

    `words` are the types by (kind, direction), `columns` are (what, title, width, align), where
    what is `date`, `time`, `moment`, `type`, `number`, `place`, `measure`, `length`, `minutes`,
    `size` or `amount`. `abroad` holds (place, price of a minute, price of a message) by calling
    code. With `ditto`, a day that is the one of the row above is left blank.
    """

    carrier: Carrier
    words: dict
    columns: list
    home: str
    abroad: dict
    length: Callable = minutes_and_seconds
    size: Callable = whole_kilobytes
    clock: str = "%H:%M:%S"
    point: str = ""
    ditto: bool = False
    rounds: bool = False
    more: dict = field(default_factory=dict)

    def heads(self):
        """The columns of the table."""
        return [Column(title, width, align) for _, title, width, align in self.columns]

    def rows(self, events, own):
        """Rows, entries and their sum."""
        rows, entries, total, before = [], [], self.carrier.zero, None
        for event in events:
            cells, entry, amount = self._row(event, own)
            today = cells["date"]
            if self.ditto and today == before:
                cells["date"] = ""
            before = today
            rows.append(Row([cells.get(what, "") for what, *_ in self.columns]))
            entries.append(entry)
            total += amount
        return rows, entries, total

    def last(self, text, total):
        """The row of the total."""
        blank = [""] * (len(self.columns) - 2)
        return Row([text, *blank, self.carrier.money(total)], "total")

    def _row(self, event, own):
        carrier, way = self.carrier, event.direction
        country = next((self.abroad[k] for k in self.abroad if event.other.startswith(k)), None)
        place = country[0] if country else self.home
        number = event.other or self.point
        amount, billed = carrier.zero, None
        whats = {what for what, *_ in self.columns}
        cells = {}
        if event.kind == "voice":
            text, seconds = self.length(event.amount), event.amount
            minutes = -(-seconds // 60)
            quantity = golden.quantity(seconds, "s", text)
            if country and way == "out":
                amount = country[1] * minutes
            cells["length"], cells["minutes"] = text, str(minutes)
            if self.rounds:
                billed = golden.quantity(minutes * 60, "s", str(minutes))
        elif event.kind == "sms":
            text = "1"
            is_counted = "measure" in whats
            quantity = golden.quantity(1, "message", text) if is_counted else None
            if country and way == "out":
                amount = country[2]
        else:
            text, size = self.size(event.amount)
            quantity = golden.quantity(size, "B", text)
            cells["size"] = text
        word = self.words[(event.kind, way)]
        shown = event.start.strftime(self.clock)
        cells |= {
            "date": carrier.day(event.start),
            "time": shown,
            "moment": f"{carrier.day(event.start)} {shown}",
            "type": word,
            "number": number,
            "place": place,
            "measure": text,
            "amount": carrier.money(amount),
        }
        seconds = "%H:%M:%S" if "%S" in self.clock else "%H:%M"
        entry = golden.entry(
            event.kind,
            amount,
            carrier.currency,
            direction=way or None,
            start=event.start.strftime(f"%Y-%m-%dT{seconds}") + carrier.offset,
            subscriber=carrier.number(own),
            counterparty=carrier.number(number) if number else None,
            description=word if "type" in whats else None,
            place=place if "place" in whats else None,
            quantity=quantity,
            billed_quantity=billed,
            **self.more,
        )
        return cells, entry, amount


def over_midnight(events):
    """The same events, with a session before midnight that goes on in hourly slices behind it."""
    sessions = [event for event in events if event.kind == "data"]
    first = sessions[len(sessions) // 2]
    start = first.start.replace(hour=22, minute=25, second=7)
    slices = [Event("data", "", start + timedelta(hours=at), "", 1_572_864) for at in range(4)]
    return sorted([*events, *slices], key=lambda event: event.start)
