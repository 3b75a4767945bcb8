"""One layout: a kind of document in a language, with every choice of form made by a seed."""

from datetime import date, timedelta
from decimal import Decimal

from samples.flow import Column, Fields, Flow, Row, Side, Table, Text

from .words import number, rounded, scale

KINDS = ["invoice", "bill", "calls", "account", "subtotals"]
DIGITS_AR = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Layout:
    """Builds the flow of a document and its truth."""

    def __init__(self, random, language, kind):
        self.random, self.language, self.kind = random, language, kind
        self.digits = scale(language)
        self.group, self.point = random.choice(language.groups)
        self.mark = random.choice(language.marks)
        self.style = random.choice(language.dates)
        self.arabic = language.code == "ar" and random.random() < 0.25
        self.today = date(2026, random.randint(1, 10), random.randint(1, 28))
        self.rows_have_mark = random.random() < 0.2
        self.truth = {"language": language.code, "kind": kind}

    def word(self, name):
        """One of the words for something, the same one throughout a document."""
        choice = self.language.words[name]
        if isinstance(choice, str):
            return choice
        return self.random.choice(choice)

    def money(self, value, marked=False):
        text = number(value, self.group, self.point, self.digits)
        if self.arabic:
            text = text.translate(DIGITS_AR)
        return self.mark.format(text) if marked else text

    def plain(self, value, digits=0):
        text = number(Decimal(value), self.group, self.point, digits)
        return text.translate(DIGITS_AR) if self.arabic else text

    def day(self, value):
        text = value.strftime(self.style)
        return text.translate(DIGITS_AR) if self.arabic else text

    def amount(self, low, high):
        value = Decimal(self.random.randint(low * 100, high * 100)) / 100
        return rounded(value, self.digits)

    # Parts

    def fields(self, rows, **more):
        layout = self.random.choice(["left", "left", "left", "grid", "right"])
        if layout == "grid" and len(rows) > 4:
            layout = "left"
        colon = self.random.choice(["", ":", " :"])
        return Fields([(f"{label}{colon}", value) for label, value in rows], layout=layout, **more)

    def head(self, title):
        seller = self.word("seller")
        number_text = self.random.choice(["2026-{:05d}", "INV{:06d}", "{:08d}", "F-{:06d}/26"])
        self.truth["issuer"] = seller
        self.truth["number"] = number_text.format(self.random.randint(1000, 99999))
        self.truth["issued"] = self.today.isoformat()
        due = self.today + timedelta(days=14)
        self.truth["due"] = due.isoformat()
        rows = [
            (self.word("number"), self.truth["number"]),
            (self.word("issued"), self.day(self.today)),
            (self.word("due"), self.day(due)),
        ]
        if self.random.random() < 0.5:
            rows.append((self.word("customer"), self.random.choice(["A. Example", "M. Muster 12"])))
        self.random.shuffle(rows)
        letterhead = [Text(seller, size=14, bold=True), Text("Harbour Street 1")]
        fields = [self.fields(rows)]
        blocks = [Side(letterhead, fields)] if self.random.random() < 0.5 else letterhead + fields
        return [*blocks, Text(title, size=13, bold=True)]

    def table(self, columns, rows, **more):
        """A table of (key, title, width, numeric) columns, in an order of its own."""
        titles = [
            Column(title, width, "end" if numeric and self.random.random() < 0.85 else "start")
            for _, title, width, numeric in columns
        ]
        keys = [key for key, *_ in columns]
        made = []
        for style, cells in rows:
            if style == "section":
                made.append(Row([cells["section"]], style))
            else:
                made.append(Row([cells.get(key, "") for key in keys], style))
        return Table(titles, made, size=self.random.choice([7.5, 8, 9]),
                     rules=self.random.random() < 0.6, **more)

    def order(self, columns, last):
        """Columns shuffled, but for the first and those that stand last."""
        middle = [column for column in columns[1:] if column[0] not in last]
        if self.random.random() < 0.5:
            self.random.shuffle(middle)
        return [columns[0], *middle, *(column for column in columns if column[0] in last)]

    def totals(self, rows, strong=True):
        fields = Fields(rows, layout=self.random.choice(["left", "left", "right"]), bold_last=strong)
        return Side([], [fields]) if self.random.random() < 0.6 else fields

    # Kinds

    def build(self):
        """The flow, with the truth beside it."""
        body = getattr(self, self.kind)()
        self.truth["currency"] = self.language.currency
        flow = Flow(
            title=self.truth.get("number", "statement"), language=self.language.code, body=body,
            rtl=self.language.rtl, footer=("", self.language.words["page"]),
        )
        return flow

    def taxed(self, net):
        """Tax lines and the gross sum of a net sum, in one of the ways that exist."""
        rates = {"OMR": 5, "GBP": 20, "EUR": 19, "NOK": 25, "RUB": 22, "SEK": 25, "DKK": 25}
        rate = rates.get(self.language.currency)
        if rate is None or self.random.random() < 0.2:
            self.truth["total"] = str(net)
            return [(self.word("due_sum"), self.money(net, True))]
        tax = rounded(net * rate / 100, self.digits)
        gross = net + tax
        self.truth["total"], self.truth["tax"] = str(gross), str(tax)
        rows = [
            (self.word("net"), self.money(net, True)),
            (self.word("tax").format(rate), self.money(tax, True)),
            (self.word("gross"), self.money(gross, True)),
        ]
        if self.random.random() < 0.4:
            rows.append((self.word("due_sum"), self.money(gross, True)))
        return rows

    def invoice(self):
        items = []
        wrap = self.random.random() < 0.3
        for at in range(self.random.randint(2, 14)):
            quantity = Decimal(self.random.choice([1, 1, 2, 3, 5, 10]))
            price = self.amount(1, 400)
            total = rounded(quantity * price, self.digits)
            text = self.random.choice(["Alpha", "Beta", "Gamma", "Delta"]) + f" {at + 1}"
            if wrap and at % 2:
                text += " with a longer explanation that goes on to another line"
            items.append((text, quantity, price, total))
        columns = self.order([
            ("position", "#", 24, False) if self.random.random() < 0.3
            else ("description", self.word("description"), 200, False),
            ("description", self.word("description"), 200, False),
            ("quantity", self.word("quantity"), 55, True), ("price", self.word("price"), 75, True),
            ("amount", self.word("amount"), 80, True),
        ], {"amount"})
        if columns[0][0] == "description":
            columns = [columns[0], *(c for c in columns[1:] if c[0] != "description")]
        rows = [
            ("data", {
                "position": str(at + 1), "description": text, "quantity": self.plain(quantity),
                "price": self.money(price), "amount": self.money(total, self.rows_have_mark),
            }) for at, (text, quantity, price, total) in enumerate(items)
        ]
        self.truth["lines"] = [str(total) for *_, total in items]
        net = sum(total for *_, total in items)
        return [*self.head(self.word("invoice")), self.table(columns, rows),
                self.totals(self.taxed(net))]

    def bill(self):
        """A bill with a balance before it and a few charges."""
        charges = [(f"{self.random.choice(['Plan', 'Extra', 'Pack'])} {at + 1}", self.amount(2, 90))
                   for at in range(self.random.randint(2, 6))]
        total = sum(value for _, value in charges)
        opening, paid = self.amount(10, 200), self.amount(5, 150)
        due = opening - paid + total
        self.truth["lines"] = [str(value) for _, value in charges]
        self.truth["total"] = str(due)
        rows = [("data", {"description": text, "amount": self.money(value)})
                for text, value in charges]
        columns = [("description", self.word("description"), 330, False),
                   ("amount", self.word("amount"), 100, True)]
        balance = [
            (self.word("opening"), self.money(opening, True)),
            (self.word("paid"), self.money(-paid if self.random.random() < 0.5 else paid, True)),
            (self.word("charges"), self.money(total, True)),
            (self.word("due_sum"), self.money(due, True)),
        ]
        parts = [self.table(columns, rows), self.totals(balance)]
        if self.random.random() < 0.4:
            parts.reverse()
        return [*self.head(self.word("bill")), *parts]

    def events(self, count):
        """Calls, messages and data sessions with a price each."""
        when = self.today - timedelta(days=28)
        for _ in range(count):
            when += timedelta(days=self.random.randint(0, 1))
            kind = self.random.choice(["call", "call", "sms", "data"])
            clock = f"{self.random.randint(0, 23):02d}:{self.random.randint(0, 59):02d}"
            if self.random.random() < 0.5:
                clock += f":{self.random.randint(0, 59):02d}"
            length = f"{self.random.randint(0, 20):02d}:{self.random.randint(0, 59):02d}"
            yield when, clock, kind, length, self.amount(0, 3)

    def event_columns(self):
        return self.order([
            ("date", self.word("date"), 70, False), ("time", self.word("time"), 55, False),
            ("service", self.word("service"), 100, False),
            ("called", self.word("called"), 90, False),
            ("duration", self.word("duration"), 60, True), ("amount", self.word("amount"), 70, True),
        ], {"amount"})

    def event_row(self, event):
        when, clock, kind, length, value = event
        other = f"5550{self.random.randint(1000, 9999)}" if kind != "data" else ""
        return ("data", {
            "date": self.day(when), "time": clock, "service": self.words(kind), "called": other,
            "duration": length if kind == "call" else "", "amount": self.money(value),
        })

    def words(self, name):
        return self.language.words[name][0]

    def calls(self):
        """An itemised list over several pages, with its sum below it."""
        events = list(self.events(self.random.randint(8, 120)))
        total = sum(event[-1] for event in events)
        rows = [self.event_row(event) for event in events]
        self.truth["lines"] = [str(event[-1]) for event in events]
        self.truth["total"] = str(total)
        table = self.table(self.event_columns(), rows)
        return [*self.head(self.word("bill")), table,
                self.totals([(self.word("due_sum"), self.money(total, True))])]

    def subtotals(self):
        """Several numbers, each with its section and its subtotal."""
        rows, lines = [], []
        label = self.word("subtotal")
        for _ in range(self.random.randint(2, 4)):
            own = f"5551{self.random.randint(1000, 9999)}"
            rows.append(("section", {"section": own}))
            events = list(self.events(self.random.randint(2, 12)))
            rows += [self.event_row(event) for event in events]
            total = sum(event[-1] for event in events)
            lines += [event[-1] for event in events]
            rows.append(("subtotal", {"date": label, "amount": self.money(total)}))
        total = sum(lines)
        self.truth["lines"] = [str(value) for value in lines]
        self.truth["total"] = str(total)
        table = self.table(self.event_columns(), rows)
        return [*self.head(self.word("bill")), table,
                self.totals([(self.word("due_sum"), self.money(total, True))])]

    def account(self):
        """An account with columns of debits, credits and a running balance."""
        balance = opening = self.amount(100, 900)
        rows, lines = [], []
        when = self.today - timedelta(days=28)
        for at in range(self.random.randint(4, 30)):
            when += timedelta(days=self.random.randint(0, 2))
            out = self.random.random() < 0.7
            value = self.amount(1, 120)
            balance += -value if out else value
            lines.append(value if out else -value)
            rows.append(("data", {
                "date": self.day(when), "description": f"Shop {at + 1}",
                "out" if out else "in": self.money(value), "balance": self.money(balance),
            }))
        columns = [
            ("date", self.word("date"), 70, False),
            ("description", self.word("description"), 160, False),
            ("out", self.word("out"), 75, True), ("in", self.word("in"), 75, True),
            ("balance", self.word("balance"), 80, True),
        ]
        self.truth["lines"] = [str(value) for value in lines]
        self.truth["closing"] = str(balance)
        ends = [(self.word("opening"), self.money(opening, True)),
                (self.word("closing"), self.money(balance, True))]
        return [*self.head(self.word("account")), self.totals(ends, strong=False),
                self.table(columns, rows)]
