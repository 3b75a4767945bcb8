"""Documents that show one trap each: what a real statement does and a reader stumbles over."""

import copy
from dataclasses import replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from . import golden, vodafone_om_documents
from .carrier import Charge, statement
from .detail import Listing
from .flow import Column, Fields, Flow, Row, Rule, Table, Text
from .hk_bill import AHEAD, BEHIND, Bill, Words, carrier
from .messages import balance, expected, told
from .norwegian import ADVANCE, User, data, fee, found, kroner, messages, spaced, voice
from .norwegian_head import Head, without_tax
from .omantel_bill import bilingual
from .sheets import Sheets, corporate_csv
from .usage import month
from .usage_pages import AT_HONG_KONG, ENGLISH, SINGAPORE, clock as length, columns, megabytes

D = Decimal
FOLDER = "."
ENGLISH_BILL = Words(
    "Monthly Statement",
    "Account No.",
    "Bill No.",
    "Mobile No.",
    "Bill Date",
    "Bill Period",
    "Payment Due Date",
    "Previous Balance",
    "Payments Received",
    "Current Charges",
    "Total Amount Due",
    ("Description", "Period", "Amount"),
)


def in_brackets():
    """Credits in brackets."""
    kept = vodafone_om_documents.VODAFONE
    shown = replace(kept, money=lambda value: f"({-value:,.3f})" if value < 0 else f"{value:,.3f}")
    vodafone_om_documents.VODAFONE = shown
    try:
        flow, made = vodafone_om_documents.invoice()
    finally:
        vodafone_om_documents.VODAFONE = kept
    return flow, made


def without_years():
    """December to January, days as `26 Dec`: the year follows from the period."""
    csl = replace(carrier("1010"), day=lambda value: value.strftime("%d %b"))
    listing = Listing(
        csl,
        ENGLISH,
        columns("Date", "Time", "Type", "Number", "Usage", "Charge (HK$)"),
        "",
        SINGAPORE,
        length,
        megabytes,
    )
    own = "50000231"
    events = month(9793, datetime(2025, 12, 18), 28, AT_HONG_KONG, 40, 30, 30)
    rows, entries, amount = listing.rows(events, own)
    span = (date(2025, 12, 18), date(2026, 1, 14))
    body = [
        Text("1O1O Usage details", 14, True),
        Fields(
            [
                ("Mobile No.", f"{own[:4]} {own[4:]}"),
                ("Bill period", f"{span[0]:%d %b %Y} - {span[1]:%d %b %Y}"),
            ]
        ),
        Table(listing.heads(), [*rows, listing.last("Total", amount)], size=8.5),
    ]
    one = statement(csl, "usage", own, period=golden.period(*span))
    flow = Flow("Usage details", "en", body, footer=("1010.com.hk", "Page {page} of {pages}"))
    return flow, golden.golden([one], entries)


def glued():
    """Several records of the corporate list on one line, parted by empty cells."""
    sheets, made = corporate_csv()
    lines = [line.replace("\r\n", " ") for line in sheets.lines]
    lines[20:23] = [";;;;;".join(line.rstrip(";") for line in lines[20:23]) + ";"]
    return Sheets([], "windows-1251", lines), made


def footer_in_cell():
    """The page's footer behind a sum, as text of a PDF pasted into a sheet has it."""
    lines = [
        'ПАО "МегаФон"',
        "Начисления по абонентским номерам",
        "Лицевой счёт;100200402",
        "Счёт №;77001240 от 31.01.2026",
        "Расчётный период;с 01.01.2026 по 31.01.2026",
        "",
        "Абонентский номер 9350000433",
        "Название услуги;Объём;Сумма без скидки;Сумма скидки;Сумма со скидкой",
        "Абонентская плата;;450,00;0,00;450,00",
        "Исходящие SMS в домашнем регионе;31 шт;62,00;0,00;62,00",
        "Итого начислено;;;;512,00 Страница 3 из 14",
        "",
        "Абонентский номер 9350000434",
        "Название услуги;Объём;Сумма без скидки;Сумма скидки;Сумма со скидкой",
        "Абонентская плата;;400.00;0.00;400.00",
        "Исходящие вызовы в международном роуминге;5 мин;127.50;0.00;127.50",
        "Итого начислено;;;;527.50 Стр. 4 из 14",
        "",
        "Всего к оплате за период;1039,50",
    ]
    one = golden.statement(
        "ru/megafon",
        "bill",
        account="100200402",
        number="77001240",
        period=golden.period(date(2026, 1, 1), date(2026, 1, 31)),
        currency="RUB",
        subscribers=["+79350000433", "+79350000434"],
        totals={"due": "1039.50"},
        # Where the sum ends and the footer begins is not certain: both are left for a person.
        status="consistent",
    )
    rows = [
        ("subscription", "9350000433", "Абонентская плата", "450.00", None),
        ("sms", "9350000433", "Исходящие SMS в домашнем регионе", "62.00", (31, "message", "31 шт")),
        ("subscription", "9350000434", "Абонентская плата", "400.00", None),
        (
            "voice",
            "9350000434",
            "Исходящие вызовы в международном роуминге",
            "127.50",
            (300, "s", "5 мин"),
        ),
    ]
    entries = [
        golden.entry(
            kind,
            D(amount),
            "RUB",
            subscriber=f"+7{number}",
            description=text,
            quantity=golden.quantity(*measure) if measure else None,
        )
        for kind, number, text, amount, measure in rows
    ]
    left = [
        {"text": line.split(";")[-1]} for line in lines if line.startswith("Итого начислено")
    ]
    return Sheets([], "utf-8", lines), golden.golden([one], entries, left)


def marks():
    """Marks of direction, letters drawn long, other forms of alef, ya and ta marbuta."""
    lines = [
        told(
            "Omantel: \u200fرصيـــدك الحالى \u200e3.275\u200f ر.ع. صالح حتي 28/6/2026",
            "balance",
            [balance("money", remaining="3.275", unit="OMR", valid_until="2026-06-28")],
        ),
        told(
            "Omantel: \u061cرصيدك الحالي ٤٫٥٠٠ ر.ع.\u061c",
            "balance",
            [balance("money", remaining="4.500", unit="OMR")],
        ),
    ]
    text = "\n\n".join(message for message, *_ in lines) + "\n"
    return text.encode(), expected(lines, "om/omantel")


def receipt_label():
    """A bill that names the receipt of the last payment and is none itself."""
    bill = Bill(
        carrier("hkbn"),
        "HKBN",
        "2600100023499",
        "H2603-004601",
        {
            "50000313": [
                Charge("subscription", "Mobile Monthly Plan", D("128.00"), AHEAD),
                Charge("fee", "Administration Fee", D("18.00"), AHEAD),
                Charge("sms", "International SMS", D("3.60"), BEHIND),
            ]
        },
        D("146.00"),
        D("146.00"),
    )
    flow = bill.flow(
        ENGLISH_BILL,
        body=[
            Text("Balance and payments", 11, True),
            Fields([("Receipt No.", "R26021900417")]),
        ],
        language="en",
        footer=("Hong Kong Broadband Network Limited", "Page {page} of {pages}"),
    )
    return flow, bill.golden()


def user():
    """A subscriber with lines whose kind stands behind a wrap."""
    return User(
        "Kari Nordmo",
        "43000231",
        [
            fee("Talkmore Medium 10 GB", "299.00"),
            voice("Samtaler i Norge og EU/EØS", 44, 5011, "0.00"),
            messages("sms", "Bruk utenfor abonnementet i Norge: SMS", 6, "11.94"),
            data("Bruk utenfor EU/EØS av mobildata", "4,5", "MB", "22.05"),
        ],
    )


def behind_slip():
    """The payment slip on the first page, the specification on the second one behind it.

    Columns stand six points apart, and descriptions wrap so that what says the kind comes last.
    """
    one = user()
    gross = one.total
    head = Head(
        "no/talkmore",
        "51009977",
        "40221180",
        date(2026, 2, 6),
        date(2026, 2, 23),
        ADVANCE,
        [one.number],
    )
    rows = [
        Row(
            [
                line.text,
                f"{line.span[0]:%d.%m.%Y} - {line.span[1]:%d.%m.%Y}",
                line.count,
                line.measure,
                kroner(line.amount),
            ]
        )
        for line in one.lines
    ]
    rows.append(Row([f"Sum {spaced(one.number)}", "", "", "", kroner(gross)], "subtotal"))
    body = [
        head.block(kroner(gross)),
        Fields(
            [
                ("Saldo fra forrige faktura", "0,00"),
                ("Sum inkl. mva", kroner(gross)),
                ("Herav mva 25 %", kroner(gross - without_tax(gross))),
                ("Å betale", kroner(gross)),
            ],
            bold_last=True,
        ),
        *head.slip(kroner(gross)),
        Rule(),
        Text(f"Tjenestespesifikasjon for {one.name} - {spaced(one.number)}", 10, True),
        Table(
            [
                Column("Spesifikasjon", 92),
                Column("Periode", 106),
                Column("Antall", 34, "end"),
                Column("Tid/Mengde", 52, "end"),
                Column("Beløp", 46, "end"),
            ],
            rows,
            size=8.5,
        ),
    ]
    flow = Flow(
        "Faktura 51009977",
        "nb",
        body,
        header=("Talkmore AS", ""),
        footer=("talkmore.no", "Side {page} av {pages}"),
    )
    made = head.truth({"tax": gross - without_tax(gross), "gross": gross, "due": gross})
    return flow, golden.golden([made], [found(one, line) for line in one.lines])


def narrow_spaces():
    """Thin and narrow spaces between thousands, the minus of mathematics."""
    lines = [
        ("subscription", "Абонентская плата «Бизнес 5000»", D("5450.00")),
        ("oneOff", "Подключение номера", D("1200.00")),
        ("discount", "Скидка за объём", D("-1045.00")),
    ]
    gross = sum((amount for *_, amount in lines), D("0.00"))

    def money(value, gap="\u202f"):
        text = f"{abs(value):,.2f}".replace(",", gap).replace(".", ",")
        return ("\u2212" if value < 0 else "") + text

    tax = (gross * 22 / 122).quantize(D("0.01"), ROUND_HALF_UP)
    phone = "79350000721"
    body = [
        Text("ООО «Т2 Мобайл»", 8),
        Text("Счёт № 26020001801 от 28.02.2026", 14, True),
        Fields([("Лицевой счёт:", "300200111"), ("Номер телефона:", phone)]),
        Table(
            [Column("Наименование услуги", 320), Column("Сумма с НДС, руб.", 120, "end")],
            [Row([text, money(amount)]) for _, text, amount in lines]
            + [Row(["Всего начислено", money(gross)], "total")],
            size=9,
        ),
        Fields(
            [
                ("в том числе НДС (22%)", money(tax, "\u2009")),
                ("Всего к оплате", money(gross, "\u2009")),
            ]
        ),
    ]
    one = golden.statement(
        "ru/tele2",
        "bill",
        number="26020001801",
        account="300200111",
        issued="2026-02-28",
        currency="RUB",
        subscribers=[f"+{phone}"],
        totals={
            "charges": golden.decimal(gross),
            "tax": golden.decimal(tax),
            "due": golden.decimal(gross),
        },
    )
    entries = [
        golden.entry(kind, amount, "RUB", subscriber=f"+{phone}", description=text)
        for kind, text, amount in lines
    ]
    flow = Flow("Счёт 26020001801", "ru", body, footer=("tele2.ru", ""))
    return flow, golden.golden([one], entries)


def unmapped():
    """Old fonts without a table of their letters: labels in English alone can be read."""
    flow, made = bilingual("bill-unmapped-font")[1:]
    made = copy.deepcopy(made)
    made["document"] = {"status": "partial", "problem": {"code": "lost-text"}}
    for one in made["statements"]:
        one["verification"]["status"] = "consistent"
    return flow, made


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "om/vodafone/invoice-credits-in-brackets.pdf",
            "cairo",
            "credits in brackets",
            *in_brackets(),
        ),
        (
            "hk/1010/usage-without-years.pdf",
            "cairo",
            "days without a year, from December to January",
            *without_years(),
        ),
        (
            "ru/beeline/corporate-glued.csv",
            "csv",
            "three records on one line, parted by empty cells",
            *glued(),
        ),
        (
            "ru/megafon/charges-footer-in-cell.csv",
            "csv",
            "the page's footer behind a sum in its cell; `400.00` beside `450,00`",
            *footer_in_cell(),
        ),
        (
            "om/omantel/replies-marks.txt",
            "bytes",
            "marks of direction, long letters, other forms of alef and ya",
            *marks(),
        ),
        (
            "om/omantel/bill-unmapped-font.pdf",
            "unmapped",
            "Arabic in a font without a table of its letters: partial, read by its English",
            *unmapped(),
        ),
        (
            "hk/hkbn/bill-receipt-and-balance-labels.pdf",
            "chromium",
            "a bill that names a receipt and a balance, and is neither",
            *receipt_label(),
        ),
        (
            "no/talkmore/bill-table-behind-slip.pdf",
            "cairo",
            "the table behind the payment slip, columns close together, kinds behind a wrap",
            *behind_slip(),
        ),
        (
            "ru/tele2/bill-narrow-spaces.html",
            "html",
            "narrow and thin spaces between thousands, U+2212 before a discount",
            *narrow_spaces(),
        ),
    ]
