"""What the documents of one carrier have in common: its money, days, zone and numbers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from . import golden

D = Decimal


@dataclass
class Carrier:
    """A carrier: `code` calls its country, `zero` is nothing at the scale of its prices."""

    issuer: str
    currency: str
    zone: str
    offset: str
    code: str
    zero: Decimal
    money: Callable = "{:,.2f}".format
    day: Callable = date.isoformat

    def number(self, text):
        """A number in E.164; short codes and names of senders stay as they are printed."""
        if text.startswith("+") or len(text) < 8 or not text.isdigit():
            return text
        return f"+{self.code}{text}"

    def span(self, pair):
        """A period as it is printed."""
        return f"{self.day(pair[0])} - {self.day(pair[1])}"


@dataclass
class Charge:
    """A line of a bill; `used` is its printed measure and `quantity` its value and unit."""

    kind: str
    text: str
    amount: Decimal
    span: tuple = ()
    used: str = ""
    quantity: tuple = ()
    more: dict = field(default_factory=dict)

    def entry(self, carrier, own):
        """The entry of the line."""
        return golden.entry(
            self.kind,
            self.amount,
            carrier.currency,
            period=golden.period(*self.span) if self.span else None,
            subscriber=carrier.number(own) if own else None,
            description=self.text,
            quantity=golden.quantity(*self.quantity, self.used) if self.quantity else None,
            **self.more,
        )


def total(charges, zero):
    """The sum of charges, at the scale of the zero."""
    return sum((one.amount for one in charges), zero)


def statement(carrier, kind, own, **keys):
    """The statement of a document about some numbers."""
    numbers = [own] if isinstance(own, str) else own
    return golden.statement(
        carrier.issuer,
        kind,
        currency=carrier.currency,
        time_zone=carrier.zone,
        subscribers=[carrier.number(one) for one in numbers],
        **keys,
    )
