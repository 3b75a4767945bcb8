"""A seller of eSIM packages for travellers: an order, and the page of a package."""

from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .messages import GB, MB, balance

D = Decimal
FOLDER = "sg/airalo"
ICCID = "8900000000000000017"


def order():
    """What was bought: two packages, a discount, the sum that was paid."""
    lines = [
        ("oneOff", "eSIM Sample Asia 5 GB 30 days", D("13.50")),
        ("oneOff", "eSIM Sample Europe 3 GB 30 days", D("11.00")),
        ("discount", "Promotional discount", D("-2.45")),
    ]
    amount = sum((one[2] for one in lines), D("0.00"))
    body = [
        Text("Airalo", 16, True),
        Text("Receipt", 13, True),
        Fields(
            [
                ("Order ID", "20260214-000417"),
                ("Order date", "14 Feb 2026"),
                ("Customer name", "Sara Sample"),
            ]
        ),
        Table(
            [Column("Description", 380), Column("Amount (USD)", 120, "end")],
            [
                Row([text, f"{'-' if price < 0 else ''}${abs(price):.2f}"])
                for _, text, price in lines
            ],
            size=9,
        ),
        Fields([("Total amount", f"${amount:.2f}")], bold_last=True),
        Text("AIRGSM PTE. LTD.", 8),
    ]
    one = golden.statement(
        "sg/airalo",
        "receipt",
        number="20260214-000417",
        issued="2026-02-14",
        customer="Sara Sample",
        currency="USD",
        totals={"gross": golden.decimal(amount)},
    )
    entries = [golden.entry(kind, price, "USD", description=text) for kind, text, price in lines]
    return Flow("Receipt", "en", body), golden.golden([one], entries)


def package():
    """Used and left of a package, and the number of its card."""
    titles = ("Used", "Remaining", "Total", "Valid until")
    body = [
        Text("Airalo", 16, True),
        Text("My usage", 13, True),
        Fields([("ICCID", ICCID), ("Activated", "16/02/2026")]),
        Table(
            [Column("Package", 150), *(Column(title, 80, "end") for title in titles)],
            [Row(["Sample Asia data", "1.5 GB", "3.5 GB", "5 GB", "18/03/2026"])],
        ),
    ]
    one = golden.statement("sg/airalo", "balance", "consistent")
    one["balances"] = [
        balance(
            "data",
            name="Sample Asia data",
            used=str(1536 * MB),
            remaining=str(3584 * MB),
            total=str(5 * GB),
            unit="B",
            valid_until="2026-03-18",
        )
    ]
    one["cards"] = [{"iccid": ICCID}]
    return Flow("My usage", "en", body), golden.golden([one], [])


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        ("order-receipt.pdf", "chromium", "an order of two packages with a discount", *order()),
        ("package-page.html", "html", "a package: ICCID, used, remaining, validity", *package()),
    ]
