"""Forms in which bills arrive: mails, archives, saved pages, and pages of unusual shape."""

import io
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from email.message import EmailMessage
from email.policy import SMTP

from . import golden
from .mts import samples as mts_samples
from .omantel import samples as omantel_samples
from .paths import ROOT
from .render_html import to_html
from .telia import samples as telia_samples
from .three import samples as three_samples

FOLDER = "various"
D = Decimal
FIRST = date(2026, 2, 2)
CHARGES = [
    ("Monthly subscription", "249.00"),
    ("Calls to other countries", "31.50"),
    ("Data outside of the plan", "60.00"),
    ("Invoice fee", "45.25"),
]


def samples():
    """Every sample as (file, producer, what it shows, bytes, golden)."""
    return [
        ("forwarded.eml", "bytes", "a mail in a mail, with a letter and a PDF", *forwarded()),
        ("bill-in-mail.eml", "bytes", "a mail whose HTML text is the bill itself", *in_mail()),
        ("two-bills.zip", "bytes", "an archive of two pages, one in a folder", *archive()),
        ("saved-page.mhtml", "bytes", "a page saved as one file, style and frame apart", *saved()),
        ("bill-drawn.html", "bytes", "a table drawn with letters in <pre>", *drawn()),
        ("usage-blocks.html", "bytes", "rows of blocks, each a flex box of its own", *blocks()),
        ("usage-fixed-head.html", "bytes", "the head stands in a table of its own", *fixed_head()),
        ("usage-none.html", "bytes", "a page that says that there was no use", *no_use()),
        ("shell.html", "bytes", "a page without its data: not a statement", *shell()),
        ("charges.ods", "bytes", "a sheet of a kind that is told and not read", *open_sheet()),
    ]


def sample(listed, file):
    """The flow and the golden of a sample that another module makes."""
    return next((flow, truth) for name, _, _, flow, truth in listed if name == file)


# Mails


def mail(number, subject, text, html=None):
    """A mail whose bytes do not change from run to run."""
    made = EmailMessage(policy=SMTP)
    made["From"] = "Kari Nordmann Eksempel <kari@example.com>"
    made["To"] = "regnskap@example.org"
    made["Date"] = "Mon, 09 Feb 2026 08:15:00 +0100"
    made["Subject"] = subject
    made["Message-ID"] = f"<{number}@example.com>"
    made.set_content(text, cte="quoted-printable")
    if html:
        made.add_alternative(html, subtype="html", charset="iso-8859-1", cte="base64")
    return made


def with_boundaries(made):
    """The bytes of a mail, its boundaries numbered instead of drawn by lot."""
    parts = [part for part in made.walk() if part.is_multipart() and part.get_boundary() is None]
    multiparts = [part for part in parts if part.get_content_maintype() == "multipart"]
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=-part-{number}-=")
    return made.as_bytes()


def forwarded():
    """A forwarded mail that brings a bill."""
    _, truth = sample(telia_samples(), "bill-two-numbers.pdf")
    letter = "<html><body><p>Hei!</p><p>Fakturaen ligger ved. Hilsen Telia på vegne av Ås</p>"
    inner = mail(1, "Faktura fra Telia på mobil", "Hei! Fakturaen ligger ved.", letter)
    inner.add_attachment(
        (ROOT / "no/telia/bill-two-numbers.pdf").read_bytes(),
        maintype="application",
        subtype="pdf",
        filename="faktura februar på mobil.pdf",
    )
    outer = mail(2, "Vs: Faktura", "Se nedenfor.\n")
    outer.add_attachment(inner)
    parts = [
        ("body.txt", "", "skipped", "not-a-statement"),
        ("message.eml", "", "read", None),
        ("message.eml/part-1.txt", "message.eml", "skipped", "alternative"),
        ("message.eml/body.html", "message.eml", "skipped", "not-a-statement"),
        ("message.eml/faktura februar på mobil.pdf", "message.eml", "read", None),
    ]
    return with_boundaries(outer), container(parts, truth)


def in_mail():
    """A mail that is a bill, in a poorer form too."""
    flow, truth = sample(telia_samples(), "bill-two-numbers.html")
    made = mail(3, "Faktura", "Se HTML-versjonen.\n", to_html(flow))
    parts = [("part-1.txt", "", "skipped", "alternative"), ("body.html", "", "read", None)]
    return with_boundaries(made), container(parts, truth)


def archive():
    """Two pages in one archive."""
    mts, first = sample(mts_samples(), "bill-january.html")
    omantel, second = sample(omantel_samples(), "receipt-topup.html")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, flow in (("2026/счёт.html", mts), ("receipt.html", omantel)):
            entry = zipfile.ZipInfo(name, (2026, 2, 9, 8, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, to_html(flow).encode(flow.charset))
        made.writestr(zipfile.ZipInfo("__MACOSX/._receipt.html", (2026, 2, 9, 8, 0, 0)), b"\0")
    parts = [
        ("2026/счёт.html", "", "read", None),
        ("receipt.html", "", "read", None),
        ("__MACOSX/._receipt.html", "", "skipped", "hidden"),
    ]
    return packed.getvalue(), container(parts, first, second)


def container(parts, *truths):
    """The golden of a mail or an archive: what became of its parts, and all that they say."""
    made = golden.golden(
        [one for truth in truths for one in truth["statements"]],
        [one for truth in truths for one in truth["entries"]],
    )
    made["parts"] = [
        {"status": status} | ({"problem": {"code": code}} if code else {})
        for _, _, status, code in parts
    ]
    return made


# Pages


def saved():
    """A page as Chromium saves it: style and frame are parts of their own."""
    flow, truth = sample(three_samples(), "bill-bilingual.html")
    page = to_html(flow)
    start, end = page.index("<style>"), page.index("</style>") + len("</style>")
    style = page[start + len("<style>") : end - len("</style>")] + "\n.ad { display: none }"
    link = '<link rel="stylesheet" type="text/css" href="cid:css-1@mhtml.blink">'
    hidden = '<div class="ad">Top up $500.00 now</div>'
    page = page[:start] + link + page[end:].replace("</body>", hidden + "</body>")
    frame = "<html><body><p>Thank you for your visit</p></body></html>"
    parts = [
        ("text/html", "https://example.com/bill", page),
        ("text/css", "cid:css-1@mhtml.blink", style),
        ("text/html", "cid:frame-2@mhtml.blink", frame),
    ]
    lines = [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://example.com/bill",
        "Subject: Bill",
        "Date: Mon, 9 Mar 2026 08:00:00 -0000",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="----Boundary--1----"',
        "",
        "",
    ]
    for kind, location, text in parts:
        body = EmailMessage(policy=SMTP)
        body.set_content(text, cte="quoted-printable", charset="utf-8")
        encoded = body.as_bytes().split(b"\r\n\r\n", 1)[1].decode("ascii")
        lines += [
            "------Boundary--1----",
            f"Content-Type: {kind}",
            "Content-Transfer-Encoding: quoted-printable",
            f"Content-Location: {location}",
            "",
            encoded,
        ]
    lines += ["------Boundary--1------", ""]
    return "\r\n".join(lines).encode("ascii"), truth


def rows():
    """The charges with their days: (day, text, amount)."""
    return [
        (FIRST + timedelta(days=7 * index), text, D(amount))
        for index, (text, amount) in enumerate(CHARGES)
    ]


def total():
    """The sum of the charges."""
    return sum((amount for _, _, amount in rows()), D("0.00"))


def day(value):
    """`02.02.2026`."""
    return value.strftime("%d.%m.%Y")


def page(title, style, body):
    """A page of the made-up operator."""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>{style}</style></head>\n<body><h1>{title}</h1>\n"
        "<p>Example Telecom</p>\n<p>Account number: 7710042</p>\n"
        f"<p>Period: {day(FIRST)} - 01.03.2026</p>\n{body}\n</body></html>\n"
    ).encode()


def truth():
    """What a right reading of the charges holds."""
    statement = {
        "account": "7710042",
        "currency": "NOK",
        "period": {"from": "2026-02-02", "to": "2026-03-01"},
        "verification": {"status": "verified"},
    }
    entries = [
        {"description": text, "start": found.isoformat(), "amount": golden.money(amount, "NOK")}
        for found, text, amount in rows()
    ]
    return golden.golden([statement], entries)


def drawn():
    """A table drawn with letters."""
    edge = "+------------+--------------------------+--------------+"
    lines = [edge, f"| {'Date':<10} | {'Description':<24} | {'Amount (NOK)':>12} |", edge]
    lines += [f"| {day(when)} | {text:<24} | {amount:>12} |" for when, text, amount in rows()]
    lines += [edge, f"| {'':<10} | {'Total':<24} | {'NOK ' + str(total()):>12} |", edge]
    return page("Bill", "", "<pre>\n" + "\n".join(lines) + "\n</pre>"), truth()


def blocks():
    """Rows of blocks."""
    style = ".row { display: flex; border-bottom: 1px solid #ccc } .row > div { width: 33% }"
    listed = [("Date", "Description", "Amount (NOK)")]
    listed += [(day(when), text, str(amount)) for when, text, amount in rows()]
    listed.append(("", "Total", f"NOK {total()}"))
    lines = ['<div class="row">' + _cells(cells, "div") + "</div>" for cells in listed]
    return page("Usage", style, '<div class="list">\n' + "\n".join(lines) + "\n</div>"), truth()


def fixed_head():
    """A table whose head does not move when its rows are scrolled."""
    head = "<tr>" + _cells(("Date", "Description", "Amount (NOK)"), "th") + "</tr>"
    listed = [(day(when), text, str(amount)) for when, text, amount in rows()]
    listed.append(("", "Total", f"NOK {total()}"))
    lines = "\n".join("<tr>" + _cells(cells, "td") + "</tr>" for cells in listed)
    body = (
        f'<div class="head"><table>{head}</table></div>\n'
        f'<div class="body" style="overflow: auto"><table>\n{lines}\n</table></div>'
    )
    return page("Usage", "", body), truth()


def no_use():
    """A list without a row."""
    head = "<tr>" + _cells(("Date", "Time", "Number", "Duration", "Amount"), "th") + "</tr>"
    body = f'<table>{head}<tr><td colspan="5">No usage in this period</td></tr></table>'
    statement = {
        "type": "usage",
        "account": "7710042",
        "period": {"from": "2026-02-02", "to": "2026-03-01"},
        "verification": {"status": "unverified"},
    }
    return page("Usage details", "", body), golden.golden([statement], [])


def shell():
    """What a browser saves of a page whose script has not fetched the bill."""
    made = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>My account</title>\n'
        '<script>window.state = {"due": "249.00"}</script></head>\n'
        "<body><noscript>Please enable JavaScript to see your bill of 249.00.</noscript>\n"
        '<div id="root"></div><form><input type="password" name="p"><button>Log in</button></form>'
        "\n</body></html>\n"
    ).encode()
    expected = golden.golden([], [])
    expected["document"] = {"status": "unrecognized", "problem": {"code": "empty-page"}}
    return made, expected


def open_sheet():
    """The charges as an OpenDocument sheet, which is not read."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    name = "urn:oasis:names:tc:opendocument:xmlns"
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{what}</text:p></table:table-cell>"
        f'<table:table-cell office:value-type="float" office:value="{amount}"><text:p>{amount}'
        "</text:p></table:table-cell></table:table-row>"
        for what, amount in CHARGES
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content office:version="1.2"'
        f' xmlns:office="{name}:office:1.0" xmlns:table="{name}:table:1.0"'
        f' xmlns:text="{name}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Charges">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>\n"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest:manifest xmlns:manifest="{name}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>\n"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        parts = (("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest))
        for part, text in parts:
            made.writestr(zipfile.ZipInfo(part, (2026, 2, 9, 8, 0, 0)), text)
    expected = golden.golden([], [])
    expected["document"] = {"status": "failed", "problem": {"code": "unsupported"}}
    expected["unclaimed"] = None
    return packed.getvalue(), expected


def _cells(cells, tag):
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in cells)
