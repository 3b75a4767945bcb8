"""What stands at the top of Norwegian invoices, and what their goldens share."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .flow import Fields, Rule, Side, Text
from .norwegian import day
from .usage import mod10

D = Decimal
ADDRESS = "Kari Nordmo\nLillegata 7\n0010 OSLO"


@dataclass
class Head:
    """Numbers and days of an invoice."""

    issuer: str
    number: str
    customer: str
    issued: date
    due: date
    period: tuple
    subscribers: list
    address: str = ADDRESS

    @property
    def kid(self):
        """The payment reference with its check digit."""
        return mod10(self.customer + self.number)

    def block(self, payable, title="Faktura", shown="Å betale:", also=()):
        """Address and labelled values side by side."""
        return Side(
            [Text("\n\n" + self.address, 10)],
            [
                Text(title, 15, True),
                Fields(
                    [
                        ("Fakturadato:", day(self.issued)),
                        ("Fakturanummer:", self.number),
                        ("Kundenummer:", self.customer),
                        ("KID:", self.kid),
                        ("Kontonummer:", "1234.56.78903"),
                        ("Fakturaperiode:", f"{day(self.period[0])} - {day(self.period[1])}"),
                        ("Forfallsdato:", day(self.due)),
                        *also,
                        (shown, payable),
                    ],
                    bold_last=True,
                ),
            ],
        )

    def slip(self, payable):
        """The payment slip that repeats the sum."""
        return [
            Rule(dashed=True),
            Text("KVITTERING", 9, True),
            Fields(
                [
                    ("Kontonummer", "1234.56.78903"),
                    ("KID", self.kid),
                    ("Forfallsdato", day(self.due)),
                    ("Beløp", payable),
                ],
                layout="grid",
                size=8.5,
            ),
        ]

    def truth(self, totals, status="verified", checks=None):
        """The statement of the golden."""
        return golden.statement(
            self.issuer,
            "bill",
            status=status,
            checks=checks,
            number=self.number,
            issued=self.issued.isoformat(),
            due=self.due.isoformat(),
            period=golden.period(*self.period),
            account=self.customer,
            payment_reference=self.kid,
            currency="NOK",
            time_zone="Europe/Oslo",
            languages=["nb"],
            subscribers=[f"+47{number}" for number in self.subscribers],
            totals={key: golden.decimal(value) for key, value in totals.items()},
        )


def without_tax(gross):
    """The sum before 25 % tax."""
    return (gross / D("1.25")).quantize(D("0.01"), ROUND_HALF_UP)
