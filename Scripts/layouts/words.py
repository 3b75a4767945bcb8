"""Words, numbers and dates by language, as issuers print them."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Language:
    """What a layout prints in one language; lists hold variants that a layout picks from."""

    code: str
    currency: str
    marks: list
    groups: list
    dates: list
    rtl: bool
    words: dict


LANGUAGES = [
    Language("en", "GBP", ["£{}", "{} GBP", "{}"], [(",", "."), ("", ".")],
             ["%d %b %Y", "%d/%m/%Y", "%Y-%m-%d"], False, {
        "invoice": ["Invoice", "Tax invoice"], "bill": ["Your bill", "Monthly statement"],
        "account": ["Account statement"], "number": ["Invoice number", "Bill no.", "Invoice No."],
        "issued": ["Invoice date", "Date of issue", "Bill date"], "due": ["Due date", "Pay by"],
        "customer": ["Customer", "Bill to"], "period": ["Billing period", "Period"],
        "description": ["Description", "Item", "Details"], "quantity": ["Quantity", "Qty"],
        "price": ["Unit price", "Price each"], "amount": ["Amount", "Line total", "Charge"],
        "date": ["Date"], "time": ["Time"], "called": ["Number called", "Called number"],
        "duration": ["Duration"], "service": ["Service", "Type"], "out": ["Money out", "Debit"],
        "in": ["Money in", "Credit"], "balance": ["Balance"], "net": ["Total excl. VAT", "Net total"],
        "tax": ["VAT {}%"], "gross": ["Total incl. VAT", "Invoice total"],
        "due_sum": ["Amount due", "Total amount due"], "subtotal": ["Subtotal"],
        "opening": ["Opening balance", "Previous balance"], "closing": ["Closing balance", "New balance"],
        "paid": ["Payments received"], "charges": ["Charges this month", "Total charges"],
        "call": ["Call"], "sms": ["SMS"], "data": ["Mobile data"], "page": "Page {page} of {pages}",
        "units": ["pcs", "hours"], "seller": ["Northwind Services Ltd", "Fairholm Telecom plc"],
    }),
    Language("de", "EUR", ["{} €", "{} EUR", "{}"], [(".", ","), (" ", ","), ("", ",")],
             ["%d.%m.%Y"], False, {
        "invoice": ["Rechnung"], "bill": ["Ihre Rechnung"], "account": ["Kontoauszug"],
        "number": ["Rechnungsnummer", "Rechnungs-Nr.", "Rechnung Nr."],
        "issued": ["Rechnungsdatum", "Datum"], "due": ["Fällig am", "Zahlbar bis"],
        "customer": ["Kunde"], "period": ["Abrechnungszeitraum"],
        "description": ["Bezeichnung", "Beschreibung", "Leistung"], "quantity": ["Menge", "Anzahl"],
        "price": ["Einzelpreis", "Preis/Einheit"], "amount": ["Betrag", "Gesamtpreis"],
        "date": ["Datum"], "time": ["Uhrzeit"], "called": ["Zielrufnummer", "Rufnummer"],
        "duration": ["Dauer"], "service": ["Dienst", "Art"], "out": ["Soll", "Belastung"],
        "in": ["Haben", "Gutschrift"], "balance": ["Saldo"], "net": ["Summe netto", "Nettobetrag"],
        "tax": ["MwSt. {} %", "USt. {} %"], "gross": ["Gesamtbetrag", "Bruttobetrag"],
        "due_sum": ["Zu zahlen", "Zahlbetrag"], "subtotal": ["Zwischensumme"],
        "opening": ["Alter Saldo", "Anfangssaldo"], "closing": ["Neuer Saldo", "Endsaldo"],
        "paid": ["Zahlungen"], "charges": ["Summe der Entgelte"],
        "call": ["Anruf"], "sms": ["SMS"], "data": ["Datenverbindung"],
        "page": "Seite {page} von {pages}", "units": ["Stk", "Std"],
        "seller": ["Nordlicht Technik GmbH", "Falkenhorst Telefon AG"],
    }),
    Language("nb", "NOK", ["{} kr", "kr {}", "{}"], [(" ", ","), (".", ",")],
             ["%d.%m.%Y"], False, {
        "invoice": ["Faktura"], "bill": ["Din faktura"], "account": ["Kontoutskrift"],
        "number": ["Fakturanummer", "Fakturanr."], "issued": ["Fakturadato"],
        "due": ["Forfallsdato", "Betalingsfrist"], "customer": ["Kunde"], "period": ["Periode"],
        "description": ["Beskrivelse", "Tekst"], "quantity": ["Antall"], "price": ["Enhetspris", "Pris per enhet"],
        "amount": ["Beløp", "Linjesum"], "date": ["Dato"], "time": ["Tid", "Klokkeslett"],
        "called": ["Nummer", "Til nummer"], "duration": ["Varighet"], "service": ["Tjeneste"],
        "out": ["Ut av konto"], "in": ["Inn på konto"], "balance": ["Saldo"],
        "net": ["Sum eks. mva", "Sum netto"], "tax": ["MVA {} %"], "gross": ["Sum inkl. mva", "Totalt"],
        "due_sum": ["Å betale", "Beløp å betale"], "subtotal": ["Delsum"],
        "opening": ["Inngående saldo"], "closing": ["Utgående saldo"], "paid": ["Innbetalt"],
        "charges": ["Sum denne periode"], "call": ["Samtale"], "sms": ["SMS"], "data": ["Mobildata"],
        "page": "Side {page} av {pages}", "units": ["stk", "timer"],
        "seller": ["Fjellvind Tjenester AS", "Havblikk Telefoni ASA"],
    }),
    Language("ru", "RUB", ["{} руб.", "{} ₽", "{}"], [(" ", ","), ("", "."), ("", ",")],
             ["%d.%m.%Y"], False, {
        "invoice": ["Счёт", "Счет на оплату"], "bill": ["Счёт за услуги связи"], "account": ["Выписка по счёту"],
        "number": ["Номер счёта", "Счёт №"], "issued": ["Дата счёта", "Дата выставления"],
        "due": ["Оплатить до", "Срок оплаты"], "customer": ["Абонент", "Покупатель"],
        "period": ["Расчётный период", "Период"], "description": ["Наименование", "Описание"],
        "quantity": ["Количество", "Кол-во"], "price": ["Цена", "Цена за единицу"],
        "amount": ["Сумма", "Стоимость"], "date": ["Дата"], "time": ["Время"],
        "called": ["Номер", "Набранный номер"], "duration": ["Длительность"], "service": ["Услуга"],
        "out": ["Расход", "Списание"], "in": ["Приход", "Зачисление"], "balance": ["Остаток", "Баланс"],
        "net": ["Сумма без НДС", "Итого без НДС"], "tax": ["НДС {}%"], "gross": ["Всего с НДС", "Итого с НДС"],
        "due_sum": ["Всего к оплате", "К оплате"], "subtotal": ["Подытог"],
        "opening": ["Остаток на начало периода", "Входящий остаток"],
        "closing": ["Остаток на конец периода", "Исходящий остаток"], "paid": ["Поступления", "Платежи"],
        "charges": ["Начислено за период"], "call": ["Исходящий звонок"], "sms": ["SMS"],
        "data": ["Мобильный интернет"], "page": "Страница {page} из {pages}", "units": ["шт", "ч"],
        "seller": ["ООО «Северный Ветер»", "ПАО «Речная Связь»"],
    }),
    Language("zh", "HKD", ["HK${}", "${}", "{}"], [(",", ".")],
             ["%d/%m/%Y", "%Y年%m月%d日"], False, {
        "invoice": ["發票"], "bill": ["賬單", "月結單"], "account": ["戶口結單"],
        "number": ["發票號碼", "賬單號碼"], "issued": ["發票日期", "賬單日期"],
        "due": ["到期日", "繳款限期"], "customer": ["客戶名稱"], "period": ["賬單期"],
        "description": ["項目", "說明"], "quantity": ["數量"], "price": ["單價"], "amount": ["金額", "收費"],
        "date": ["日期"], "time": ["時間"], "called": ["電話號碼", "致電號碼"], "duration": ["通話時間", "時長"],
        "service": ["服務", "類別"], "out": ["支出", "提取"], "in": ["存入", "收入"], "balance": ["結餘"],
        "net": ["小計"], "tax": ["稅項 {}%"], "gross": ["總額", "總計"], "due_sum": ["應繳總額", "應付金額"],
        "subtotal": ["小計"], "opening": ["上期結餘", "承上結餘"], "closing": ["期末結餘", "新結餘"],
        "paid": ["已收款項"], "charges": ["本期收費"], "call": ["通話"], "sms": ["短訊"], "data": ["數據"],
        "page": "第 {page} 頁，共 {pages} 頁", "units": ["件", "小時"],
        "seller": ["海風服務有限公司", "青嶺電訊有限公司"],
    }),
    Language("ar", "OMR", ["{} ر.ع.", "OMR {}", "{}"], [(",", "."), ("", ".")],
             ["%d/%m/%Y", "%Y-%m-%d"], True, {
        "invoice": ["فاتورة", "فاتورة ضريبية"], "bill": ["فاتورتك"], "account": ["كشف حساب"],
        "number": ["رقم الفاتورة"], "issued": ["تاريخ الفاتورة", "تاريخ الإصدار"],
        "due": ["تاريخ الاستحقاق"], "customer": ["اسم العميل"], "period": ["فترة الفاتورة", "الفترة"],
        "description": ["الوصف", "البيان"], "quantity": ["الكمية"], "price": ["سعر الوحدة"],
        "amount": ["المبلغ", "القيمة"], "date": ["التاريخ"], "time": ["الوقت"], "called": ["الرقم", "الرقم المطلوب"],
        "duration": ["المدة"], "service": ["الخدمة"], "out": ["مدين"], "in": ["دائن"], "balance": ["الرصيد"],
        "net": ["الإجمالي قبل الضريبة"], "tax": ["ضريبة القيمة المضافة {}%"],
        "gross": ["الإجمالي شامل الضريبة"], "due_sum": ["المبلغ المستحق", "إجمالي المبلغ المستحق"],
        "subtotal": ["المجموع الفرعي"], "opening": ["الرصيد الافتتاحي", "الرصيد السابق"],
        "closing": ["الرصيد الختامي"], "paid": ["المدفوعات"], "charges": ["إجمالي الرسوم"],
        "call": ["مكالمة صادرة"], "sms": ["رسالة نصية"], "data": ["بيانات"],
        "page": "صفحة {page} من {pages}", "units": ["قطعة", "ساعة"],
        "seller": ["شركة نسيم البحر ش.م.م", "شركة الأفق للاتصالات ش.م.ع.م"],
    }),
]


def scale(language):
    """Digits of the currency's minor unit."""
    return 3 if language.currency == "OMR" else 2


def number(value, group, point, digits):
    """A decimal with separators."""
    text = f"{abs(value):.{digits}f}"
    whole, _, fraction = text.partition(".")
    parts = []
    while len(whole) > 3:
        parts.insert(0, whole[-3:])
        whole = whole[:-3]
    parts.insert(0, whole)
    return ("-" if value < 0 else "") + group.join(parts) + (point + fraction if digits else "")


def rounded(value, digits):
    """Half away from zero, at a number of digits."""
    unit = Decimal(1).scaleb(-digits)
    return value.quantize(unit, rounding="ROUND_HALF_UP")
