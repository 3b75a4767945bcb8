"""How Russian operators write: money, days, lengths, and the lines of their bills."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from . import golden

D = Decimal
CENT = D("0.01")
UNITS = {
    "мин": (60, "s"),
    "шт": (1, "message"),
    "Мбайт": (1024**2, "B"),
    "Гбайт": (1024**3, "B"),
}


@dataclass
class Charge:
    """A line: its kind, text, printed volume, normalised quantity, amount, and whether taxed."""

    kind: str
    text: str
    volume: str
    quantity: tuple
    amount: Decimal
    taxed: bool = True


def roubles(value):
    """`1 234,56` with a no-break space."""
    return f"{value:,.2f}".replace(",", "\u00a0").replace(".", ",")


def day(value):
    """`01.01.2026`."""
    return value.strftime("%d.%m.%Y")


def charge(kind, text, amount, volume="", taxed=True):
    """A line whose quantity follows from its printed volume."""
    quantity = ()
    if volume:
        value, unit = volume.split(" ")
        factor, name = UNITS[unit]
        quantity = (D(value.replace(",", ".")) * factor, name)
    return Charge(kind, text, volume, quantity, D(amount), taxed)


def found(number, one, **more):
    """The entry of a line."""
    quantity = golden.quantity(*one.quantity, one.volume) if one.quantity else None
    return golden.entry(
        one.kind,
        one.amount,
        "RUB",
        subscriber=f"+{number}",
        description=one.text,
        quantity=quantity,
        **more,
    )


def total(charges):
    """The sum of the lines."""
    return sum((one.amount for one in charges), D("0.00"))


def rounded(value):
    """Two decimals, half away from zero."""
    return value.quantize(CENT, ROUND_HALF_UP)


def tax_inside(gross, rate=22):
    """The tax that a gross amount holds."""
    return rounded(gross * rate / (100 + rate))


def international(number):
    """A printed number as the report gives it; short codes and names as printed."""
    return f"+{number}" if number.startswith("79") and len(number) == 11 else number
