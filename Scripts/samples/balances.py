"""Balance pages of self-care sites: label and value, small tables, values below their labels."""

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .messages import GB, MB, balance

FOLDER = "balances"


def bilingual():
    """English and Arabic labels on both sides of the value, and a table of bundles."""
    body = [
        Text("Omantel self-care", 14, True),
        Fields(
            [
                ("Mobile number", "90000234", "رقم الهاتف"),
                ("Your balance", "OMR 4.250", "رصيدك"),
                ("Valid until", "19/06/2026", "صالح حتى"),
            ],
            layout="both",
        ),
        Text("Bundles", 11, True),
        Table(
            [
                Column("Bundle", 150),
                Column("Used", 80, "end"),
                Column("Remaining", 80, "end"),
                Column("Total", 80, "end"),
                Column("Valid until", 80, "end"),
            ],
            [
                Row(["Monthly data", "1.5 GB", "3.5 GB", "5 GB", "31/05/2026"]),
                Row(["Night data", "0 MB", "500 MB", "500 MB", "15/05/2026"]),
                Row(["Local calls", "25 min", "75 min", "100 min", "31/05/2026"]),
                Row(["SMS", "3 SMS", "47 SMS", "50 SMS", "31/05/2026"]),
            ],
        ),
    ]
    day = "2026-05-31"
    balances = [
        balance("money", remaining="4.250", unit="OMR", valid_until="2026-06-19"),
        balance(
            "data",
            name="Monthly data",
            used=str(1536 * MB),
            remaining=str(3584 * MB),
            total=str(5 * GB),
            unit="B",
            valid_until=day,
            bonus=None,
        ),
        balance(
            "data",
            name="Night data",
            used="0",
            remaining=str(500 * MB),
            total=str(500 * MB),
            unit="B",
            valid_until="2026-05-15",
        ),
        balance("voice", name="Local calls", used="1500", remaining="4500", total="6000", unit="s"),
        balance("message", name="SMS", used="3", remaining="47", total="50", unit="message"),
    ]
    one = golden.statement("om/omantel", "balance", "consistent", currency="OMR")
    one["balances"] = balances
    return Flow("My balance", "en", body), golden.golden([one], [])


def chinese():
    """Chinese labels with their values below, then labels in rows."""
    body = [
        Text("3HK 餘額查詢", 14, True),
        Fields([("手機號碼", "50000567"), ("戶口結餘", "HK$86.40"), ("有效期至", "2026年10月19日")], "grid"),
        Fields(
            [("本地數據已用 1.8 GB", "剩餘 3.2 GB"), ("本地話音", "無限"), ("短訊剩餘", "120 條")],
        ),
        Text("web.three.com.hk", 8),
    ]
    one = golden.statement("hk/3hk", "balance", "unverified", currency="HKD")
    one["balances"] = [
        balance("money", remaining="86.40", unit="HKD", valid_until="2026-10-19"),
        balance("data", used="1932735283.2", remaining="3435973836.8", unit="B"),
        balance("voice", unlimited=True, remaining=None),
        balance("message", remaining="120", unit="message"),
    ]
    return Flow("餘額查詢", "zh-Hant", body, font="Noto Sans CJK HK"), golden.golden([one], [])


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "page-omantel.html",
            "html",
            "a balance page: labels on both sides, a table of used, remaining and total",
            *bilingual(),
        ),
        (
            "page-3hk.html",
            "html",
            "a balance page in Chinese: values below their labels, unlimited calls",
            *chinese(),
        ),
    ]
