"""Monthly bills of Hong Kong's carriers: no tax, plan in advance, use in arrears."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from . import golden
from .carrier import Carrier, statement, total
from .flow import Column, Fields, Flow, Row, Side, Table, Text

D = Decimal
FONT = "Noto Sans CJK HK"
BEHIND = (date(2026, 2, 5), date(2026, 3, 4))
AHEAD = (date(2026, 3, 5), date(2026, 4, 4))
ISSUED, DUE = date(2026, 3, 5), date(2026, 3, 26)


def carrier(name, day="%d/%m/%Y", money="${:,.2f}"):
    """A carrier of Hong Kong; credits bear CR behind them."""

    def dollars(value):
        return money.format(abs(value)) + (" CR" if value < 0 else "")

    return Carrier(
        f"hk/{name}",
        "HKD",
        "Asia/Hong_Kong",
        "+08:00",
        "852",
        D("0.00"),
        dollars,
        lambda value: value.strftime(day),
    )


@dataclass
class Words:
    """What a bill calls its parts; a line break parts two languages in a title."""

    title: str
    account: str
    number: str
    subscriber: str
    issued: str
    period: str
    due: str
    opening: str
    paid: str
    charges: str
    total: str
    columns: tuple
    subtotal: str = ""
    reference: str = ""


@dataclass
class Bill:
    """A bill of one number or several: `lines` are charges by number."""

    carrier: Carrier
    name: str
    account: str
    number: str
    lines: dict
    opening: Decimal = D("0.00")
    paid: Decimal = D("0.00")
    reference: str = ""
    customer: str = ""

    @property
    def charges(self):
        """All lines."""
        return [one for charges in self.lines.values() for one in charges]

    @property
    def current(self):
        """What the lines add up to."""
        return total(self.charges, D("0.00"))

    @property
    def due(self):
        """What is to be paid."""
        return self.opening - self.paid + self.current

    def span(self, pair):
        """`05/03/2026-04/04/2026`."""
        return f"{self.carrier.day(pair[0])}-{self.carrier.day(pair[1])}"

    def rows(self, words, wrong=D("0.00")):
        """The rows of the table; with several numbers each has a section and a subtotal."""
        money, rows = self.carrier.money, []
        for own, charges in self.lines.items():
            shown = f"{own[:4]} {own[4:]}"
            if words.subtotal:
                rows.append(Row([f"{words.subscriber} {shown}"], "section"))
            rows += [
                Row([one.text, self.span(one.span) if one.span else "", money(one.amount)])
                for one in charges
            ]
            if words.subtotal:
                amount = total(charges, D("0.00")) + wrong
                wrong = D("0.00")
                rows.append(Row([words.subtotal, "", money(amount)], "subtotal"))
        return rows

    def fields(self, words):
        """The labelled values above the table."""
        own = next(iter(self.lines))
        pairs = [
            (words.account, self.account),
            (words.number, self.number),
            (words.subscriber, f"{own[:4]} {own[4:]}"),
            (words.issued, self.carrier.day(ISSUED)),
            (words.period, self.span(BEHIND)),
            (words.due, self.carrier.day(DUE)),
        ]
        if len(self.lines) > 1:
            del pairs[2]
        if words.reference:
            pairs.append((words.reference, self.reference))
        return pairs

    def sums(self, words, wrong=D("0.00")):
        """The block of totals."""
        money = self.carrier.money
        return [
            (words.opening, money(self.opening)),
            (words.paid, money(-self.paid) if self.paid else money(self.paid)),
            (words.charges, money(self.current)),
            (words.total, money(self.due + wrong)),
        ]

    def flow(self, words, body=(), behind=(), layout="left", **keys):
        """The whole document; `body` stands before the totals, `behind` at its end."""
        wrong_part, wrong = keys.pop("wrong_part", D("0.00")), keys.pop("wrong", D("0.00"))
        widths = zip(words.columns, (300, 130, 90), ("start", "start", "end"))
        return Flow(
            words.title,
            keys.pop("language", "zh-HK"),
            [
                Side(
                    [Text(self.customer or "CHAN SAMPLE\nFLAT A 1/F MODEL COURT\nNEW TERRITORIES")],
                    [Text(words.title, 14, True), Fields(self.fields(words), size=8.5)],
                    share=0.4,
                ),
                Table(
                    [Column(*one) for one in widths], self.rows(words, wrong_part), size=8.5
                ),
                *body,
                Fields(self.sums(words, wrong), layout=layout, bold_last=True),
                *behind,
            ],
            font=keys.pop("font", FONT),
            header=(self.name, ""),
            **keys,
        )

    def golden(self, wrong=D("0.00"), **keys):
        """What a right reading holds."""
        due = self.due + wrong
        one = statement(
            self.carrier,
            "bill",
            list(self.lines),
            number=self.number,
            account=self.account,
            issued=ISSUED.isoformat(),
            due=DUE.isoformat(),
            period=golden.period(*BEHIND),
            payment_reference=self.reference or None,
            totals={
                "opening": golden.decimal(self.opening),
                "payments": golden.decimal(-self.paid + 0),
                "charges": golden.decimal(self.current),
                "due": golden.decimal(due),
            },
            position={
                "opening": golden.decimal(self.opening),
                "closing": golden.decimal(due),
            },
            **keys,
        )
        entries = [
            charge.entry(self.carrier, own)
            for own, charges in self.lines.items()
            for charge in charges
        ]
        return golden.golden([one], entries)
