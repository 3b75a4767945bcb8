"""All samples of MTS."""

from datetime import date

from .mts_bill import december, january
from .mts_rows import used_in
from .mts_usage import page, printed
from .mts_xml import bill, detail

FOLDER = "ru/mts"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    rows = used_in(2026, 1)
    first, late, last = date(2026, 1, 1), date(2026, 1, 30), date(2026, 1, 31)
    early = [row for row in rows if row.start.date() < late]
    rest = [row for row in rows if row.start.date() >= late]
    february = used_in(2026, 2)
    paid = january("bill-january")
    march, april = used_in(2026, 3), used_in(2026, 4)
    return [
        (
            "bill-january.pdf",
            "chromium",
            "rows with tax inside, balance as the customer's account",
            *paid[1:],
        ),
        ("bill-january.html", "html", "the same bill as a page: a duplicate of the PDF", *paid[1:]),
        (
            "bill-december-net.pdf",
            "cairo",
            "rows net, 20 % tax line, untaxed line, summary before details",
            *december("bill-december-net")[1:],
        ),
        (
            "usage-january-29.pdf",
            "cairo",
            "itemised list to 29 January: own offset a row, markers, broken names",
            *printed("usage-january-29", first, date(2026, 1, 29), early)[1:],
        ),
        (
            "usage-january.html",
            "html",
            "the whole January in windows-1251: overlaps the PDF",
            *page("usage-january", first, last, rows)[1:],
        ),
        (
            "usage-last-days.html",
            "html",
            "two days without a total: unverified, overlaps January",
            *page("usage-last-days", late, last, rest, total=False)[1:],
        ),
        (
            "usage-february.html",
            "html",
            "actual and billed measures, prices without and with 22 % tax",
            *page("usage-february", date(2026, 2, 1), date(2026, 2, 28), february, both=True)[1:],
        ),
        (
            "usage-march.xml",
            "bytes",
            "XML of the billing system: billed measures, offsets, currency 810",
            *detail(date(2026, 3, 1), date(2026, 3, 31), march),
        ),
        (
            "bill-april.xml",
            "bytes",
            "XML bill of two numbers: fees, lists and a correction by number, without tax",
            *bill(date(2026, 4, 1), date(2026, 4, 30), april),
        ),
    ]
