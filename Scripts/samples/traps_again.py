"""Documents that come once more: handed on through a messenger, or issued again."""

from datetime import date

from .megafon_export import charges, itemised
from .mycall import users
from .norwegian import fee
from .onecall import collective
from .sheets import Sheets

FOLDER = "."


def forwarded():
    """The itemised list as it was handed on in pieces: a stamp before each of them."""
    sheets, made = itemised()
    lines = []
    for at, line in enumerate(sheets.lines):
        minute = 40 + at // 31
        if at % 31 == 0:
            line = f"[15.02.2026 6:{minute}] Пётр Незнамов: {line}"
        elif at % 31 == 17:
            lines.append(f"[15.02.2026 6:{minute}] Пётр Незнамов:")
        lines.append(line)
    return Sheets([], "utf-8", lines), made


def first_issue():
    """The bill as it was sent at first: with a fee that was none of the customer's."""
    two = users()[:2]
    two[1].lines.append(fee("Purregebyr", "35.00", "fee"))
    return collective("no/mycall", "MyCall", "72009955", two)


def issued_again():
    """The same number, issued eight days later without the fee."""
    return collective(
        "no/mycall",
        "MyCall",
        "72009955",
        users()[:2],
        issued=date(2026, 2, 14),
        title="Korrigert samlefaktura",
    )


def replacing():
    """A bill with a number of its own that names the one that it replaces."""
    flow, made = collective(
        "no/mycall",
        "MyCall",
        "72009961",
        users()[2:4],
        issued=date(2026, 2, 16),
        also=[("Erstatter faktura:", "72009958")],
    )
    made["statements"][0]["supersedes"] = "72009958"
    return flow, made


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "ru/megafon/usage-forwarded.csv",
            "csv",
            "stamps of a chat before rows and between them",
            *forwarded(),
        ),
        (
            "no/mycall/bill-first-issue.pdf",
            "cairo",
            "a bill that was issued again",
            *first_issue(),
        ),
        (
            "no/mycall/bill-issued-again.pdf",
            "cairo",
            "the same bill under its number, corrected: it replaces the first one",
            *issued_again(),
        ),
        (
            "no/mycall/bill-replacing.pdf",
            "chromium",
            "a bill that names the number of the one that it replaces",
            *replacing(),
        ),
    ]
