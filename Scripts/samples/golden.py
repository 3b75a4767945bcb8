"""The goldens: what a right reading of a sample must hold, by the rules of the report's format.

Only the keys that stand in a golden are compared. Lists are compared element by element; only a
listed check may stand anywhere among the statement's checks.
"""

import json
from decimal import Decimal

ISSUERS = {
    "no/telia": {"id": "no/telia", "name": "Telia", "country": "NO"},
    "ru/mts": {"id": "ru/mts", "name": "MTS", "country": "RU"},
    "ru/megafon": {"id": "ru/megafon", "name": "MegaFon", "country": "RU"},
    "ru/beeline": {"id": "ru/beeline", "name": "Beeline", "country": "RU"},
    "ru/tele2": {"id": "ru/tele2", "name": "Tele2", "country": "RU"},
    "no/telenor": {"id": "no/telenor", "name": "Telenor", "country": "NO"},
    "no/talkmore": {"id": "no/talkmore", "name": "Talkmore", "country": "NO"},
    "no/ice": {"id": "no/ice", "name": "Ice", "country": "NO"},
    "no/nicemobil": {"id": "no/nicemobil", "name": "NiceMobil", "country": "NO"},
    "no/onecall": {"id": "no/onecall", "name": "OneCall", "country": "NO"},
    "no/mycall": {"id": "no/mycall", "name": "MyCall", "country": "NO"},
    "hk/3hk": {"id": "hk/3hk", "name": "3HK", "country": "HK"},
    "om/omantel": {"id": "om/omantel", "name": "Omantel", "country": "OM"},
    "om/ooredoo": {"id": "om/ooredoo", "name": "Ooredoo Oman", "country": "OM"},
    "om/vodafone": {"id": "om/vodafone", "name": "Vodafone Oman", "country": "OM"},
    "hk/csl": {"id": "hk/csl", "name": "csl", "country": "HK"},
    "hk/1010": {"id": "hk/1010", "name": "1O1O", "country": "HK"},
    "hk/clubsim": {"id": "hk/clubsim", "name": "Club SIM", "country": "HK"},
    "hk/cmhk": {"id": "hk/cmhk", "name": "China Mobile Hong Kong", "country": "HK"},
    "hk/smartone": {"id": "hk/smartone", "name": "SmarTone", "country": "HK"},
    "hk/hkbn": {"id": "hk/hkbn", "name": "HKBN", "country": "HK"},
    "sg/airalo": {"id": "sg/airalo", "name": "Airalo", "country": "SG"},
}


def decimal(value):
    """A decimal as text, at its own scale and never with an exponent."""
    return format(value, "f")


def exact(value):
    """A product without the zeros that only came from multiplying."""
    text = decimal(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value, unit, text=None):
    """A quantity of an entry: seconds, bytes, messages or events."""
    made = {"value": exact(Decimal(value)), "unit": unit}
    if text is not None:
        made["text"] = text
    return made


def money(value, currency):
    """An amount at the scale that the statement prints."""
    return {"value": decimal(value), "currency": currency}


def entry(kind, amount, currency, **keys):
    """One entry; a key that is None is left out, and so is an empty kind."""
    made = {"kind": kind} if kind else {}
    made.update({_camel(key): value for key, value in keys.items() if value is not None})
    if amount is not None:
        made["amount"] = money(amount, currency)
    return made


def period(first, last):
    """A period of two dates, both inside it."""
    return {"from": first.isoformat(), "to": last.isoformat()}


def statement(issuer, kind, status="verified", checks=None, **keys):
    """One statement with its verification."""
    made = {"type": kind, "issuer": dict(ISSUERS[issuer])}
    made.update({_camel(key): value for key, value in keys.items() if value is not None})
    made["verification"] = {"status": status}
    if checks:
        made["verification"]["checks"] = checks
    return made


def failed(printed, computed, rule="entries-total"):
    """A check that must fail: what is printed against what follows from the rest."""
    return {
        "rule": rule,
        "passed": False,
        "expected": decimal(printed),
        "actual": decimal(computed),
        "difference": decimal(computed - printed),
    }


def golden(statements, entries, unclaimed=()):
    """The whole expectation for one document."""
    return {
        "document": {"status": "read"},
        "statements": statements,
        "entries": entries,
        "unclaimed": list(unclaimed),
    }


def write(expectation, path):
    """Writes one golden, an entry a line, so that a difference is easy to see."""
    lines = ["{", f'  "document": {_line(expectation["document"])},']
    if "parts" in expectation:
        lines.append(f'  "parts": {_line(expectation["parts"])},')
    lines.append('  "statements": [')
    shown = [json.dumps(one, ensure_ascii=False, indent=2) for one in expectation["statements"]]
    lines.append(",\n".join(_indent(one, 4) for one in shown))
    lines += ["  ],", '  "entries": [']
    lines.append(",\n".join("    " + _line(one) for one in expectation["entries"]))
    lines += ["  ],", f'  "unclaimed": {_line(expectation["unclaimed"])}', "}", ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def _camel(key):
    head, *rest = key.split("_")
    return head + "".join(part.capitalize() for part in rest)


def _line(value):
    return json.dumps(value, ensure_ascii=False)


def _indent(text, width):
    return "\n".join(" " * width + line for line in text.split("\n"))
