"""Kinds of documents besides the first ones: two rates of tax, meter readings, credit notes."""

from dataclasses import replace
from decimal import Decimal

from .build import Layout
from .more_words import MORE
from .words import LANGUAGES, rounded

EXTRA_KINDS = ["rates", "utility", "credit", "headless", "discounts"]

WORDS = {
    "en": {"rate": ["VAT rate", "VAT %"], "base": ["Net amount"], "tax_amount": ["VAT amount"],
           "credit": ["Credit note"], "previous": ["Previous reading"], "current": ["Current reading"],
           "used": ["Consumption", "Usage"], "meter": ["Meter number"], "energy": ["Energy charge"],
           "standing": ["Standing charge"], "discount": ["Discount"], "shipping": ["Shipping"],
           "credit_sum": ["Total credit", "Credit amount"], "utility": ["Electricity bill"]},
    "de": {"rate": ["MwSt. %", "USt-Satz"], "base": ["Nettobetrag"], "tax_amount": ["Steuerbetrag", "MwSt.-Betrag"],
           "credit": ["Gutschrift"], "previous": ["Zählerstand alt", "Alter Stand"],
           "current": ["Zählerstand neu", "Neuer Stand"], "used": ["Verbrauch"], "meter": ["Zählernummer"],
           "energy": ["Arbeitspreis"], "standing": ["Grundpreis"], "discount": ["Rabatt"],
           "shipping": ["Versandkosten"], "credit_sum": ["Gutschriftsbetrag"], "utility": ["Stromrechnung"]},
    "fr": {"rate": ["Taux TVA", "TVA %"], "base": ["Base HT"], "tax_amount": ["Montant TVA"],
           "credit": ["Avoir"], "previous": ["Ancien index"], "current": ["Nouvel index"],
           "used": ["Consommation"], "meter": ["N° de compteur"], "energy": ["Énergie"],
           "standing": ["Abonnement"], "discount": ["Remise"], "shipping": ["Frais de port"],
           "credit_sum": ["Montant de l'avoir"], "utility": ["Facture d'électricité"]},
    "es": {"rate": ["% IVA", "Tipo IVA"], "base": ["Base imponible"], "tax_amount": ["Cuota IVA"],
           "credit": ["Factura rectificativa", "Nota de crédito"], "previous": ["Lectura anterior"],
           "current": ["Lectura actual"], "used": ["Consumo"], "meter": ["Número de contador"],
           "energy": ["Energía consumida"], "standing": ["Término fijo"], "discount": ["Descuento"],
           "shipping": ["Gastos de envío"], "credit_sum": ["Total abono"], "utility": ["Factura de luz"]},
    "nb": {"rate": ["MVA-sats", "MVA %"], "base": ["Grunnlag"], "tax_amount": ["MVA-beløp"],
           "credit": ["Kreditnota"], "previous": ["Forrige avlesning"], "current": ["Ny avlesning"],
           "used": ["Forbruk"], "meter": ["Målernummer"], "energy": ["Strøm"],
           "standing": ["Fastbeløp"], "discount": ["Rabatt"], "shipping": ["Frakt"],
           "credit_sum": ["Beløp til gode", "Sum kreditert"], "utility": ["Strømfaktura"]},
    "ru": {"rate": ["Ставка НДС"], "base": ["Сумма без НДС"], "tax_amount": ["Сумма НДС"],
           "credit": ["Кредит-нота"], "previous": ["Предыдущее показание"], "current": ["Текущее показание"],
           "used": ["Расход", "Потребление"], "meter": ["Номер счётчика"], "energy": ["Электроэнергия"],
           "standing": ["Абонентская плата"], "discount": ["Скидка"], "shipping": ["Доставка"],
           "credit_sum": ["Итого к возврату"], "utility": ["Счёт за электроэнергию"]},
}

EXTRA_LANGUAGES = [
    replace(language, words=language.words | WORDS[language.code])
    for language in LANGUAGES + MORE if language.code in WORDS
]


class ExtraLayout(Layout):
    """Builds documents of the extra kinds."""

    def items(self, count):
        for at in range(count):
            quantity = Decimal(self.random.choice([1, 1, 2, 3, 4]))
            price = self.amount(2, 200)
            yield f"{self.random.choice(['Alpha', 'Beta', 'Gamma'])} {at + 1}", quantity, price, quantity * price

    def ends(self, rows):
        """Labels of sums with their amounts."""
        return self.totals([(label, self.money(value, True)) for label, value in rows])

    def rates(self):
        """Rows with a rate each, and a table of the taxes by rate."""
        rates = self.random.sample([Decimal(v) for v in ("7", "10", "19", "25")], 2)
        items = [(*item, self.random.choice(rates))
                 for item in self.items(self.random.randint(3, 8))]
        used = [rate for rate in rates if any(item[-1] == rate for item in items)]
        columns = [
            ("description", self.word("description"), 160, False),
            ("quantity", self.word("quantity"), 50, True), ("price", self.word("price"), 70, True),
            ("rate", self.word("rate"), 60, True), ("amount", self.word("amount"), 80, True)]
        rows = [("data", {
            "description": text, "quantity": self.plain(quantity), "price": self.money(price),
            "rate": f"{rate} %", "amount": self.money(total)})
            for text, quantity, price, total, rate in items]
        self.truth["lines"] = [str(item[3]) for item in items]
        bases = {rate: sum(item[3] for item in items if item[-1] == rate) for rate in used}
        taxes = {rate: rounded(bases[rate] * rate / 100, self.digits) for rate in used}
        net, tax = sum(bases.values()), sum(taxes.values())
        self.truth["total"], self.truth["tax"] = str(net + tax), str(tax)
        breakdown = self.table(
            [("rate", self.word("rate"), 90, True), ("base", self.word("base"), 100, True),
             ("tax", self.word("tax_amount"), 100, True)],
            [("data", {"rate": f"{rate} %", "base": self.money(bases[rate]),
                       "tax": self.money(taxes[rate])}) for rate in used])
        ends = self.ends([(self.word("net"), net), (self.word("gross"), net + tax)])
        parts = [breakdown, ends] if self.random.random() < 0.5 else [ends, breakdown]
        return [*self.head(self.word("invoice")), self.table(self.order(columns, {"amount"}), rows), *parts]

    def utility(self):
        """A meter, its readings, and charges by the kilowatt-hour."""
        before = self.random.randint(10000, 50000)
        used = self.random.randint(80, 900)
        price, standing = Decimal(self.random.randint(150, 420)) / 1000, self.amount(5, 20)
        energy = rounded(used * price, self.digits)
        net = energy + standing
        meter = self.fields([
            (self.word("meter"), f"{self.random.randint(10**7, 10**8 - 1)}"),
            (self.word("previous"), f"{self.plain(before)} kWh"),
            (self.word("current"), f"{self.plain(before + used)} kWh"),
            (self.word("used"), f"{self.plain(used)} kWh")])
        columns = [
            ("description", self.word("description"), 180, False),
            ("quantity", self.word("quantity"), 70, True), ("price", self.word("price"), 80, True),
            ("amount", self.word("amount"), 80, True)]
        shown = self.plain(price, 3)
        rows = [
            ("data", {"description": self.word("energy"), "quantity": f"{self.plain(used)} kWh",
                      "price": shown, "amount": self.money(energy)}),
            ("data", {"description": self.word("standing"), "amount": self.money(standing)})]
        self.truth["lines"] = [str(energy), str(standing)]
        return [*self.head(self.word("utility")), meter, self.table(columns, rows),
                self.totals(self.taxed(net))]

    def credit(self):
        """A credit note, whose amounts come back to the customer."""
        items = list(self.items(self.random.randint(1, 4)))
        sign = self.random.choice([1, -1])
        columns = [
            ("description", self.word("description"), 200, False),
            ("quantity", self.word("quantity"), 60, True), ("price", self.word("price"), 80, True),
            ("amount", self.word("amount"), 80, True)]
        rows = [("data", {
            "description": text, "quantity": self.plain(quantity), "price": self.money(price),
            "amount": self.money(sign * total)}) for text, quantity, price, total in items]
        self.truth["lines"] = [str(sign * item[3]) for item in items]
        total = sign * sum(item[3] for item in items)
        self.truth["total"] = str(total)
        return [*self.head(self.word("credit")), self.table(columns, rows),
                self.ends([(self.word("credit_sum"), total)])]

    def headless(self):
        """Charges without titles of columns, and their sums."""
        charges = [(f"{self.random.choice(['Plan', 'Extra', 'Pack'])} {at + 1}", self.amount(2, 90))
                   for at in range(self.random.randint(2, 6))]
        self.truth["lines"] = [str(value) for _, value in charges]
        net = sum(value for _, value in charges)
        rows = [(text, self.money(value, self.rows_have_mark)) for text, value in charges]
        return [*self.head(self.word("bill")), self.totals(rows + self.taxed(net))]

    def discounts(self):
        """Rows, a discount and a charge for shipping between their sum and the net sum."""
        items = list(self.items(self.random.randint(2, 7)))
        columns = [
            ("description", self.word("description"), 200, False),
            ("quantity", self.word("quantity"), 60, True), ("price", self.word("price"), 80, True),
            ("amount", self.word("amount"), 80, True)]
        rows = [("data", {
            "description": text, "quantity": self.plain(quantity), "price": self.money(price),
            "amount": self.money(total)}) for text, quantity, price, total in items]
        lines = sum(item[3] for item in items)
        off, more = rounded(lines / 20, self.digits), self.amount(3, 12)
        net = lines - off + more
        self.truth["lines"] = [str(item[3]) for item in items]
        self.truth["changes"] = [str(-off), str(more)]
        ends = [(self.word("subtotal"), self.money(lines, True)),
                (self.word("discount"), self.money(-off, True)),
                (self.word("shipping"), self.money(more, True))]
        return [*self.head(self.word("invoice")), self.table(self.order(columns, {"amount"}), rows),
                self.totals(ends + self.taxed(net))]
