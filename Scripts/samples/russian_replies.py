"""Replies and balance pages of MegaFon, Beeline and Tele2; each beside what it must be read as."""

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .messages import GB, MB, balance, entry, expected, text, told


def rest(value):
    """Money that is left."""
    return balance("money", remaining=value, unit="RUB")


MEGAFON = [
    told("MegaFon: Баланс 312,40 руб.", "balance", [rest("312.40")]),
    told("MegaFon: Ваш баланс составляет минус 58,20 рублей.", "balance", [rest("-58.20")]),
    told("MegaFon: Vash balans sostavlyaet minus 58.20 rublej", "balance", [rest("-58.20")]),
    told(
        "MegaFon: Осталось 4,2 ГБ из 10 ГБ, 120 минут из 500",
        "balance",
        [
            balance("data", remaining="4509715660.8", total=str(10 * GB), unit="B"),
            balance("voice", remaining="7200", total="30000", unit="s"),
        ],
    ),
    told(
        "MegaFon: Ваш счет пополнен на 300,00 руб. Баланс: 612,40 руб. "
        "Подключите опцию за 150,00 руб., наберите *105#",
        "receipt",
        [rest("612.40")],
        [entry("topUp", "-300.00", "RUB")],
    ),
]

BEELINE = [
    told("Beeline: Баланс:45,36р", "balance", [rest("45.36")]),
    told(
        "Beeline: Остаток: 0.00 минут из 300 в месяц, 0 SMS из 100 в сутки",
        "balance",
        [
            balance("voice", remaining="0", total="18000", unit="s"),
            balance("message", remaining="0", total="100", unit="message"),
        ],
    ),
    told(
        "Beeline: OSTATOK 50.00 r. Reklama: bezlimit vsego za 5.00 r., naberite *110*9#",
        "balance",
        [rest("50.00")],
    ),
]

TELE2 = [
    told("Tele2: Баланс 150.00 руб", "balance", [rest("150.00")]),
    told(
        "Tele2: Остаток беспл.мин.внутри сети 37 минут до конца дня",
        "balance",
        [balance("voice", remaining="2220", unit="s")],
    ),
    told(
        "Tele2: Израсходовано 3,5 ГБ, осталось 1,5 ГБ, всего 5 ГБ.",
        "balance",
        [
            balance(
                "data",
                used="3500000000",
                remaining="1500000000",
                total="5000000000",
                unit="B",
            )
        ],
        status="consistent",
    ),
]


def replies(messages, issuer, charset="windows-1251"):
    """A file of replies and its golden."""
    return text(messages, charset=charset), expected(messages, issuer)


def megafon_page():
    """A self-care page: unlimited coded as 999999, a bundle that is overdrawn."""
    body = [
        Text("МегаФон: остатки пакетов", 14, True),
        Fields([("Номер телефона", "79350000401"), ("Баланс", "-120,35 руб.")]),
        Table(
            [
                Column("Пакет", 180),
                Column("Израсходовано", 80, "end"),
                Column("Осталось", 80, "end"),
                Column("Всего", 80, "end"),
            ],
            [
                Row(["Мобильный интернет", "6,5 ГБ", "3,5 ГБ", "10 ГБ"]),
                Row(["Звонки", "75 мин", "225 мин", "300 мин"]),
                Row(["SMS", "20 SMS", "80 SMS", "100 SMS"]),
            ],
        ),
    ]
    one = golden.statement("ru/megafon", "balance", "consistent", currency="RUB")
    one["balances"] = [
        rest("-120.35"),
        balance(
            "data",
            name="Мобильный интернет",
            used=str(6656 * MB),
            remaining=str(3584 * MB),
            total=str(10 * GB),
            unit="B",
        ),
        balance("voice", name="Звонки", used="4500", remaining="13500", total="18000", unit="s"),
        balance("message", name="SMS", used="20", remaining="80", total="100", unit="message"),
    ]
    flow = Flow("Остатки пакетов", "ru", body, charset="koi8-r", footer=("lk.megafon.ru", ""))
    return flow, golden.golden([one], [])
