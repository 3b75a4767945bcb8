"""An invoice as numbers: what every electronic form of it is made from, and its golden."""

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from . import golden

D = Decimal
CENT = D("0.01")


def rounded(value):
    """A product at two decimals, half away from zero."""
    return value.quantize(CENT, ROUND_HALF_UP)


@dataclass
class Party:
    """Who sells or buys."""

    name: str
    tax_id: str
    street: str
    code: str
    city: str
    country: str


@dataclass
class Allowance:
    """A discount, or a charge where `is_charge`; `rate` and `category` are those of its tax."""

    reason: str
    amount: Decimal
    is_charge: bool = False
    rate: Decimal = D("19.00")
    category: str = "S"

    @property
    def effect(self):
        """What it adds to the sum."""
        return self.amount if self.is_charge else -self.amount


@dataclass
class Line:
    """A line: `price` is for `base` units; `unit` and `quantity` are what a report shows."""

    name: str
    count: Decimal
    code: str
    price: Decimal
    unit: str
    rate: Decimal = D("19.00")
    category: str = "S"
    base: Decimal = D(1)
    kind: str = "purchase"
    allowances: list = field(default_factory=list)
    period: tuple = ()
    quantity: str = ""
    unit_price: str = ""

    @property
    def net(self):
        """quantity × price ÷ base, with what is taken off or put on."""
        product = rounded(self.count * self.price / self.base)
        return product + sum((one.effect for one in self.allowances), D(0))


@dataclass
class Invoice:
    """The whole invoice; `office` is (currency, rate) where the tax is told in a second one."""

    number: str
    issued: date
    due: date
    seller: Party
    buyer: Party
    account: str
    lines: list
    allowances: list = field(default_factory=list)
    currency: str = "EUR"
    period: tuple = ()
    reference: str = ""
    prepaid: Decimal = D("0.00")
    rounding: Decimal = D("0.00")
    office: tuple = ()
    attachment: bytes = b""
    is_credit: bool = False

    @property
    def line_total(self):
        """The sum of the lines."""
        return sum((line.net for line in self.lines), D("0.00"))

    def allowance_total(self, is_charge):
        """The sum of the discounts, or of the charges."""
        found = (one.amount for one in self.allowances if one.is_charge == is_charge)
        return sum(found, D("0.00"))

    @property
    def net(self):
        """The sum before tax."""
        return self.line_total + self.allowance_total(True) - self.allowance_total(False)

    @property
    def taxes(self):
        """(category, rate, basis, tax) of each rate, in the order of the lines."""
        bases = {}
        for one in self.lines:
            key = (one.category, one.rate)
            bases[key] = bases.get(key, D("0.00")) + one.net
        for one in self.allowances:
            bases[(one.category, one.rate)] += one.effect
        return [(*key, basis, rounded(basis * key[1] / 100)) for key, basis in bases.items()]

    @property
    def tax(self):
        """The whole tax."""
        return sum((tax for *_, tax in self.taxes), D("0.00"))

    @property
    def gross(self):
        """The sum with tax."""
        return self.net + self.tax

    @property
    def payable(self):
        """What is to be paid."""
        return self.gross - self.prepaid + self.rounding

    # The golden

    def expectation(self, status="verified", checks=None, unclaimed=()):
        """What a right reading holds: entries of a credit note have the other sign."""
        sign = -1 if self.is_credit else 1
        entries = [self._line(line, sign) for line in self.lines]
        for one in self.allowances:
            kind = "fee" if one.is_charge else "discount"
            entries.append(
                golden.entry(
                    kind,
                    sign * one.effect,
                    self.currency,
                    description=one.reason,
                    tax={"rate": golden.decimal(one.rate)},
                )
            )
        for _, rate, _, tax in self.taxes if self.tax else []:
            share = {"rate": golden.decimal(rate)}
            entries.append(golden.entry("tax", sign * tax + 0, self.currency, tax=share))
        statement = {
            "type": "creditNote" if self.is_credit else "invoice",
            "issuer": {
                "id": None,
                "name": self.seller.name,
                "country": self.seller.country,
                "taxId": self.seller.tax_id,
            },
            "customer": self.buyer.name,
            "account": self.account,
            "number": self.number,
            "issued": self.issued.isoformat(),
            "due": self.due.isoformat() if self.due else None,
            "period": golden.period(*self.period) if self.period else None,
            "currency": self.currency,
            "paymentReference": self.reference or None,
            "totals": {
                "net": golden.decimal(self.net),
                "tax": golden.decimal(self.tax),
                "gross": golden.decimal(self.gross),
                "due": golden.decimal(self.payable),
            },
            "profile": {"id": "generic"},
            "verification": {"status": status},
        }
        if self.prepaid:
            statement["totals"]["payments"] = golden.decimal(self.prepaid)
        if self.rounding:
            statement["totals"]["adjustments"] = golden.decimal(self.rounding)
        if checks:
            statement["verification"]["checks"] = checks
        return golden.golden([statement], entries, unclaimed)

    def _line(self, line, sign):
        text = f"{golden.decimal(line.count)} {line.code}"
        quantity = {"value": line.quantity or golden.decimal(line.count), "unit": line.unit}
        made = golden.entry(
            line.kind,
            sign * line.net,
            self.currency,
            description=line.name,
            quantity={**quantity, "text": text},
            unit_price=line.unit_price or golden.decimal(line.price),
            tax={"rate": golden.decimal(line.rate)},
        )
        if line.period:
            made["period"] = golden.period(*line.period)
        return made
