"""Days and times that are written as real lists write them, and a reader stumbles over."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from . import golden
from .carrier import statement
from .detail import Listing
from .flow import Column, Fields, Flow, Row, Table, Text
from .hk_bill import carrier
from .usage import Event, month
from .usage_pages import AT_HONG_KONG, ENGLISH, SINGAPORE, clock as length, columns, megabytes
from .vodafone_om_documents import VODAFONE
from .vodafone_om_usage import CONTACTS, LISTING, OWN, PERIOD

D = Decimal
FOLDER = "."


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


def listing_of(csl, clock="Time", **keys):
    """A list of csl in English; `clock` is the title over the times."""
    return Listing(
        csl,
        ENGLISH,
        columns("Date", clock, "Type", "Number", "Usage", "Charge (HK$)"),
        "",
        SINGAPORE,
        length,
        megabytes,
        **keys,
    )


def two_zones():
    """Use at home and abroad by the clocks of both, and day passes by that of London in winter."""
    csl, own = carrier("csl"), "50000241"
    home = listing_of(csl)
    abroad = listing_of(replace(csl, offset="+09:00"), more={"roaming": True})
    passes = listing_of(replace(csl, offset="+00:00"), "Time (UTC)")
    first = datetime(2026, 1, 8)
    parts = [
        ("Usage in Hong Kong (UTC+8)", home, month(9811, first, 9, AT_HONG_KONG, 16, 10, 8)),
        (
            "Roaming usage in Japan (UTC+9)",
            abroad,
            month(9812, first + timedelta(days=9), 5, AT_HONG_KONG, 12, 6, 6),
        ),
        ("Data passes", passes, month(9813, first + timedelta(days=9), 5, [], 0, 0, 4)),
    ]
    span = (date(2026, 1, 5), date(2026, 2, 4))
    body = [
        Text("csl Usage details", 14, True),
        Fields([("Mobile No.", f"{own[:4]} {own[4:]}"), ("Bill period", csl.span(span))]),
    ]
    entries, whole = [], csl.zero
    for title, listing, events in parts:
        rows, found, amount = listing.rows(events, own)
        body += [
            Text(title, 11, True),
            Table(listing.heads(), [*rows, listing.last("Subtotal", amount)], size=8.5),
        ]
        entries += found
        whole += amount
    body.append(Fields([("Total", csl.money(whole))]))
    one = statement(csl, "usage", own, period=golden.period(*span))
    flow = Flow("Usage details", "en", body, footer=("hkcsl.com", "Page {page} of {pages}"))
    return flow, golden.golden([one], entries)


def ditto_behind_midnight():
    """A session's slices have a day in their first row alone, and go on behind midnight."""
    csl, own = carrier("csl"), "50000242"
    listing = listing_of(csl)
    events = month(9821, datetime(2026, 1, 6), 26, AT_HONG_KONG, 40, 24, 6)
    start = datetime(2026, 1, 14, 22, 41, 5)
    slices = [Event("data", "", start + timedelta(hours=at), "", 5_242_880) for at in range(4)]
    night = (start, start + timedelta(hours=10))
    events = [one for one in events if not night[0] <= one.start <= night[1]]
    events = sorted([*events, *slices], key=lambda one: one.start)
    rows, entries, amount = listing.rows(events, own)
    for at, event in enumerate(events):
        if any(event is one for one in slices[1:]):
            rows[at].cells[0] = ""
    span = (date(2026, 1, 5), date(2026, 2, 4))
    body = [
        Text("csl Usage details", 14, True),
        Fields([("Mobile No.", f"{own[:4]} {own[4:]}"), ("Bill period", csl.span(span))]),
        Table(listing.heads(), [*rows, listing.last("Total", amount)], size=8.5),
    ]
    one = statement(csl, "usage", own, period=golden.period(*span))
    flow = Flow("Usage details", "en", body, footer=("hkcsl.com", "Page {page} of {pages}"))
    return flow, golden.golden([one], entries)


def session(behind):
    """A session over the end of a period: its first slices on one list, the others on the next.

    The slice before midnight was reported late, and stands on the later list.
    """
    start = datetime(2026, 3, 11, 21, 50, 7)
    slices = [Event("data", "", start + timedelta(hours=at), "", 2_621_440) for at in range(4)]
    first = datetime(2026, 3, 12) if behind else datetime(2026, 3, 9)
    events = month(9032 + behind, first, 2, CONTACTS, 14, 10, 3)
    events = [one for one in events if one.start < start or behind]
    events += [
        Event("voice", "out", first + timedelta(hours=hour), "+96530000007", 141) for hour in (8, 19)
    ]
    events = sorted([*events, *slices[2 if behind else 0 :][:2]], key=lambda one: one.start)
    rows, entries, amount = LISTING.rows(events, OWN)
    period = (date(2026, 3, 12), date(2026, 4, 11)) if behind else PERIOD
    body = [
        Text("Vodafone Oman", 15, True),
        Text("Usage details", 12, True),
        Fields([("Mobile number", f"+968 {OWN}"), ("Usage period", VODAFONE.span(period))]),
        Table(LISTING.heads(), [*rows, LISTING.last("Total", amount)], size=8),
    ]
    flow = Flow(
        "Usage details",
        "en",
        body,
        footer=("Oman Future Telecommunications Company SAOC", "Page {page} of {pages}"),
    )
    truth = statement(VODAFONE, "usage", OWN, period=golden.period(*period))
    return flow, golden.golden([truth], entries)


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "hk/1010/usage-without-years.pdf",
            "cairo",
            "days without a year, from December to January",
            *without_years(),
        ),
        (
            "hk/csl/usage-two-zones.pdf",
            "chromium",
            "use at home, abroad and day passes, each by a clock that its heading names",
            *two_zones(),
        ),
        (
            "hk/csl/usage-ditto-behind-midnight.pdf",
            "cairo",
            "the day of a session stands in its first row alone, and midnight comes behind it",
            *ditto_behind_midnight(),
        ),
        (
            "om/vodafone/usage-session-begins.pdf",
            "cairo",
            "a list that ends while a session goes on",
            *session(False),
        ),
        (
            "om/vodafone/usage-session-goes-on.pdf",
            "chromium",
            "the rest of that session, one slice of it older than the list's period",
            *session(True),
        ),
    ]
