"""How Norwegian operators write: money, days, numbers, and the lines of their bills."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Row, Table, Text

D = Decimal
ADVANCE = (date(2026, 2, 1), date(2026, 2, 28))
ARREARS = (date(2026, 1, 1), date(2026, 1, 31))
DETAIL = "Tjenestespesifikasjon for"


@dataclass
class Line:
    """A line of a bill: `count`, `measure` and `quantity` say how much was used."""

    kind: str
    text: str
    span: tuple
    amount: Decimal
    count: str = ""
    measure: str = ""
    quantity: tuple = ()
    more: dict = field(default_factory=dict)


@dataclass
class User:
    """A subscriber with his lines."""

    name: str
    number: str
    lines: list

    @property
    def total(self):
        """The sum of the lines."""
        return sum((line.amount for line in self.lines), D("0.00"))


def kroner(value):
    """`1.234,56`, with the minus in front."""
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))


def day(value):
    """`06.02.2026`."""
    return value.strftime("%d.%m.%Y")


def spaced(number):
    """`430 00 021` from `43000021`."""
    return f"{number[:3]} {number[3:5]} {number[5:]}"


def voice(text, count, seconds, amount, **more):
    """Calls billed as one sum."""
    measure = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return Line("voice", text, ARREARS, D(amount), str(count), measure, (seconds, "s"), more)


def messages(kind, text, count, amount, **more):
    """Messages billed as one sum."""
    return Line(kind, text, ARREARS, D(amount), str(count), "", (count, "message"), more)


def data(text, size, unit, amount, **more):
    """Data billed as one sum; the bill says that 1 GB is 1000 MB."""
    factor = {"GB": 10**9, "MB": 10**6}[unit]
    value = D(size.replace(",", ".")) * factor
    return Line("data", text, ARREARS, D(amount), "", f"{size} {unit}", (value, "B"), more)


def fee(text, amount, kind="subscription"):
    """A fixed price in advance, or a discount on it."""
    return Line(kind, text, ADVANCE, D(amount))


def detail(user, amount_title):
    """The specification of one subscriber."""
    rows = []
    for line in user.lines:
        span = f"{day(line.span[0])} - {day(line.span[1])}" if line.span else ""
        rows.append(Row([line.text, span, line.count, line.measure, kroner(line.amount)]))
    rows.append(Row([f"Sum {spaced(user.number)}", "", "", "", kroner(user.total)], "subtotal"))
    heading = f"{user.name} - {spaced(user.number)}"
    return [
        Text(f"{DETAIL} {heading}", 10, True),
        Table(
            [
                Column("Spesifikasjon", 190),
                Column("Periode", 125),
                Column("Antall", 45, "end"),
                Column("Tid/Mengde", 65, "end"),
                Column(amount_title, 75, "end"),
            ],
            rows,
            size=8.5,
            continued=f"{DETAIL} (fortsettelse) {heading}",
        ),
    ]


def found(user, line):
    """The entry that a reader must find in a line."""
    measured = None
    if line.quantity:
        measured = golden.quantity(*line.quantity, line.measure or line.count)
    return golden.entry(
        line.kind,
        line.amount,
        "NOK",
        period=golden.period(*line.span) if line.span else None,
        subscriber=f"+47{user.number}",
        description=line.text,
        quantity=measured,
        **line.more,
    )
