"""Bills as plain text: dotted leaders, fixed columns, form feeds."""

from .omantel_bill import (
    BEHIND,
    DUE,
    ISSUED,
    Account,
    D,
    charges,
    day,
    rials,
    sums,
    truth,
)

FOLDER = "text"
WIDTH = 72
LEADERS = Account("90000210", "70012411", "2026021475", D("9.450"), D("9.450"))
COLUMNS = Account("90000223", "70012427", "2026021488", D("0.000"), D("0.000"))


def samples():
    """Every sample as (file, producer, what it shows, bytes, golden)."""
    return [
        (
            "bill-leaders.txt",
            "text",
            "a bill as text: dotted leaders between label and amount, two pages",
            *leaders(LEADERS),
        ),
        (
            "bill-columns.txt",
            "text",
            "a bill as text: columns one space apart, drawn lines, tabs, windows-1256",
            *columns(COLUMNS),
        ),
        (
            "letter.txt",
            "text",
            "a letter with amounts in it: no statement, skipped",
            LETTER.encode(),
            {
                "document": {"status": "skipped", "problem": {"code": "not-a-statement"}},
                "statements": [],
                "entries": [],
                "unclaimed": None,
            },
        ),
    ]


LETTER = """Dear neighbour,

thank you for feeding the cat. The food was 12.50 in the end, and I paid 3.40 for the
parking. Shall we say that you owe me a coffee?

Kind regards
"""


def led(label, value):
    """A label, a leader and a value that ends at the right edge."""
    dots = WIDTH - len(label) - len(value) - 2
    return f"{label} {'.' * dots} {value}"


def spaced(label, value):
    """The same with a leader of dots and spaces."""
    room = WIDTH - len(label) - len(value)
    return label + (" ." * room)[: room - 1] + " " + value


def leaders(account):
    """One charge a line, with a leader to its amount."""
    lines = charges()
    net, tax, gross, due = sums(lines, account)
    text = [
        "Omantel".center(WIDTH).rstrip(),
        "TAX INVOICE".center(WIDTH).rstrip(),
        "",
        led("Account No.", account.number),
        led("Invoice No.", account.invoice),
        led("Mobile No.", account.own),
        led("Invoice date", day(ISSUED)),
        led("Bill period", f"{day(BEHIND[0])} - {day(BEHIND[1])}"),
        led("Bill due date", day(DUE)),
        "",
        "Charges (OMR)",
        "-" * WIDTH,
    ]
    text += [spaced(one.english, rials(one.amount)) for one in lines]
    text += [
        "-" * WIDTH,
        led("Total excluding VAT", rials(net)),
        "\fOman Telecommunications Company",
        "",
        led("VAT 5%", rials(tax)),
        led("Total monthly charges", rials(gross)),
        led("Previous month balance", rials(account.opening)),
        led("Received payments", rials(account.paid)),
        led("Total amount due", f"OMR {rials(due)}"),
    ]
    expected = truth(account, lines, False, ["en"])
    for entry in expected["entries"]:
        # The lines print neither a measure nor days.
        entry.pop("quantity", None)
        entry.pop("period", None)
    return ("\n".join(text) + "\n").encode(), expected


def columns(account):
    """A table whose columns are one space apart, in lines that are drawn."""
    lines = charges()
    net, tax, gross, due = sums(lines, account)
    rule = "+" + "-" * 33 + "+" + "-" * 25 + "+" + "-" * 11 + "+" + "-" * 9 + "+"
    rows = [
        f"{one.english:<33} {day(one.span[0])} - {day(one.span[1])}   {one.used[0]:>10} "
        f"{rials(one.amount):>9}"
        for one in lines
    ]
    text = [
        "Omantel\t\t\tTax Invoice",
        "عمانتل\t\t\tفاتورة ضريبية",
        "",
        f"Account No.:\t{account.number}",
        f"Invoice No.:\t{account.invoice}",
        f"Mobile No.:\t{account.own}",
        f"Invoice date:\t{day(ISSUED)}",
        f"Bill period:\t{day(BEHIND[0])} - {day(BEHIND[1])}",
        f"Bill due date:\t{day(DUE)}",
        "",
        rule,
        f"{'Description':<33} {'Period':<25} {'Usage':>10} {'Amount':>9}",
        rule,
        *rows,
        rule,
        "",
        f"{'Total excluding VAT':<60}{rials(net):>19}",
        f"{'VAT 5%':<60}{rials(tax):>19}",
        f"{'Total monthly charges':<60}{rials(gross):>19}",
        f"{'Previous month balance':<60}{rials(account.opening):>19}",
        f"{'Received payments':<60}{rials(account.paid):>19}",
        f"{'Total amount due':<60}{'OMR ' + rials(due):>19}",
    ]
    expected = truth(account, lines, False, None)
    return ("\r\n".join(text) + "\r\n").encode("windows-1256"), expected
