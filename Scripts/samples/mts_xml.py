"""MTS: the XML of the itemised list and of the bill, as its billing system exports them."""

from datetime import date
from decimal import Decimal
from xml.sax.saxutils import quoteattr

from . import golden
from .mts_rows import ICCID, OWN
from .mts_usage import ISSUER, clock, found, price
from .russian import day

D = Decimal
ACCOUNT = "277300000123"
SECOND, SECOND_ICCID = "79350000020", "8970100000000000136"


def element(name, *content, **attributes):
    """An element with its attributes in the order given."""
    head = name + "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    if not content:
        return f"<{head} />"
    return f"<{head}>\n" + "\n".join(content) + f"\n</{name}>"


def cost(value):
    """Nothing is `0`; anything else has four decimals."""
    return price(value) if value else "0"


def item(row, group="", tax=True):
    """One row; `group` marks the parts of a long message."""
    keys = {
        "d": f"{day(row.start)} {clock(row.start)}",
        "n": row.number.replace("<--79", "<--+79"),
        "zp": row.zone,
        "zv": row.towards,
        "s": row.service,
        "a": "U" if row.service == "ussd" else "",
        "du": row.actual,
        "c": cost(row.net),
    }
    if group:
        keys["g"] = group
    if tax:
        keys |= {"dup": row.billed, "f": cost(row.gross)}
    keys |= {"bd": row.stamp, "cur": "810", "gmt": row.offset}
    return element("i", **keys)


def report(first, last, with_tax, *content, **period):
    """The root with what stands before the numbers."""
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            element(
                "Report",
                element("cp", dn="2", dt="4", dcd=f"{day(last)} 13:26:09", l="1"),
                element(
                    "dp",
                    page_count="000012",
                    det_show_nds="true" if with_tax else "false",
                    det_add_GMT="true",
                ),
                element("b", **period, sd=day(first), ed=day(last)),
                *content,
                layerType="OldCompatible",
                version="2",
            ),
            "",
        ]
    ).encode()


def listed(rows, first, last, number=OWN, card=ICCID, tax=True):
    """The list of one number with its totals."""
    groups = {}
    for at, row in enumerate(rows[1:], 1):
        before = rows[at - 1]
        if row.service == before.service == "sms i" and row.number == before.number:
            groups |= {at - 1: "b", at: "e"}
    totals = {"t": price(sum(row.net for row in rows))}
    if tax:
        totals["f"] = price(sum(row.gross for row in rows))
    return element(
        "ds",
        *[item(row, groups.get(at, ""), tax) for at, row in enumerate(rows)],
        n=number,
        sim=card,
        pt="Сетевой ресурс",
        **totals,
        cn="руб.",
        sd=day(first),
        ed=day(last),
    )


def scaled(row, number=OWN, tax=True):
    """What a reader must find of a row whose zero has no decimals."""
    made = found(row, tax)
    made["subscriber"] = f"+{number}"
    made["amount"] = golden.money((row.gross if tax else row.net) or D(0), "RUB")
    if tax:
        made["net"] = golden.decimal(row.net or D(0))
    return made


def detail(first, last, rows):
    """The itemised list of one number: both measures, both prices."""
    one = golden.statement(
        ISSUER,
        "usage",
        period=golden.period(first, last),
        currency="RUB",
        subscribers=[f"+{OWN}"],
        cards=[{"iccid": ICCID}],
    )
    file = report(first, last, True, listed(rows, first, last))
    return file, golden.golden([one], [scaled(row) for row in rows])


def monthly(kind, name, amount, first, last=None):
    """A service of a number: its element and its entry; no end when its price changed."""
    keys = {"n": name, "sd": day(first)}
    if last:
        keys["ed"] = day(last)
    made = golden.entry(
        kind,
        amount,
        "RUB",
        description=name,
        period=golden.period(first, last) if last else None,
    )
    return element("ss", **keys, awt=price(amount)), made


def bill(first, last, rows):
    """A bill of two numbers without tax, with a row that corrects what rounding left."""
    half = len(rows) // 2
    numbers, entries = [], []
    shares = (
        (OWN, ICCID, rows[:half], D("409.8361"), D("-0.0049")),
        (SECOND, SECOND_ICCID, rows[half:], D("286.8852"), D("0.0026")),
    )
    for number, card, used, fee, correction in shares:
        services = [
            monthly("subscription", "Абонентская плата", fee, first, last),
            monthly("subscription", "Антиопределитель номера", D("31.9672"), date(2026, 4, 12)),
            monthly("adjustment", "Корректировка", correction, last, last),
        ]
        total = sum(row.net for row in used) + fee + D("31.9672") + correction
        numbers.append(
            element(
                "tp",
                *[shown for shown, _ in services],
                listed(used, first, last, number, card, tax=False),
                t="Сетевой ресурс",
                n=number,
                awt=price(total),
            )
        )
        entries += [made | {"subscriber": f"+{number}"} for _, made in services]
        entries += [scaled(row, number, tax=False) for row in used]
    one = golden.statement(
        ISSUER,
        "bill",
        account=ACCOUNT,
        period=golden.period(first, last),
        currency="RUB",
        subscribers=[f"+{OWN}", f"+{SECOND}"],
        cards=[{"iccid": ICCID}, {"iccid": SECOND_ICCID}],
    )
    return report(first, last, False, *numbers, an=ACCOUNT), golden.golden([one], entries)
