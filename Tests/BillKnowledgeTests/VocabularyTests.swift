import BillKnowledge
import BillModel
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  let knowledge: Knowledge
  var vocabulary: Vocabulary { knowledge.vocabulary }

  init() throws { knowledge = try Knowledge.builtIn() }

  @Test func holdsTheLanguages() {
    #expect(
      vocabulary.languages
        == ["ar", "da", "de", "en", "es", "fr", "it", "mul", "nb", "nl", "ru", "sv", "zh"])
  }

  @Test(
    "An issuer's languages are known by their letters, a second one also by its words",
    arguments: [
      (["zh", "en"], ["月費 3HK"], ["zh"]), (["zh", "en"], ["月費 Bill"], ["zh", "en"]),
      (["ar", "en"], ["Total"], ["en"]), (["ru"], ["Итого"], ["ru"]), (["ru"], ["Total"], []),
      (["nb-NO"], ["Faktura"], ["nb-NO"]), (["en", "nb"], ["Total"], ["en", "nb"]),
      (["nb"], ["12,50"], []), (["ja"], ["12"], ["ja"]),
    ])
  func languagesOfATextAreTold(_ tags: [String], _ texts: [String], _ told: [String]) {
    #expect(vocabulary.languages(among: tags, in: texts) == told)
  }

  @Test func everyLanguageHasLetters() {
    for language in vocabulary.languages where language != "mul" {
      #expect(vocabulary.languages(among: [language], in: ["123"]).isEmpty)
    }
  }

  /// A header and what it must be able to mean.
  struct Header: Sendable, CustomTestStringConvertible {
    let text: String
    let role: ColumnRole
    var testDescription: String { text }
  }

  @Test(
    "Knows headers that real statements print",
    arguments: [
      Header(text: "Дата", role: .date), Header(text: "Время", role: .time),
      Header(text: "GMT*", role: .utcOffset), Header(text: "Номер", role: .counterparty),
      Header(text: "Зона вызова", role: .place), Header(text: "Услуга", role: .service),
      Header(text: "Длительность/Объем (мин.:сек.)/(Kb)", role: .durationOrVolume),
      Header(text: "Длительность/Объем (мин.:сек./Kb/шт.)", role: .durationOrVolume),
      Header(text: "Стоимость руб. без НДС", role: .amountNet),
      Header(text: "Стоимость (с НДС),  руб.", role: .amountGross),
      Header(text: "Изм. баланса", role: .balanceTime),
      Header(text: "Прод/ Объем", role: .durationOrVolume),
      Header(text: "Единица тарификации (мин, сек, шт, Kb, Mb)", role: .unit),
      Header(text: "Длительность, мин сек", role: .duration),
      Header(text: "Стоимость. руб", role: .amount),
      Header(text: "Размер сессии. МБ", role: .volume),
      Header(text: "Объем в МB", role: .volume),
      Header(text: "Длительность округленная до минут", role: .billedDuration),
      Header(text: "Сумма без скидки", role: .listAmount),
      Header(text: "Сумма скидки", role: .discount),
      Header(text: "Сумма со скидкой", role: .amount),
      Header(text: "Предварительная стоимость (без НДС)", role: .amountNet),
      Header(text: "Time (UTC)", role: .time), Header(text: "Время (UTC+3)", role: .time),
      Header(text: "Dato", role: .date), Header(text: "Klokkeslett", role: .time),
      Header(text: "Varighet/Mengde", role: .durationOrVolume),
      Header(text: "Pris inkl. mva", role: .amountGross),
      Header(text: "Beløp (NOK)", role: .amount),
      Header(text: "Called/Calling No. 電話號碼", role: .counterparty),
      Header(text: "Date 日期", role: .date), Header(text: "Charge 收費 (HK$)", role: .amount),
      Header(text: "Duration 通話時間 [Min]", role: .duration),
      Header(text: "Period 日期", role: .period), Header(text: "金額(港幣)", role: .amount),
      Header(text: "對 方 號 碼", role: .counterparty), Header(text: "通话时长", role: .duration),
      Header(text: "التاريخ", role: .date), Header(text: "رقم المتصل به", role: .counterparty),
      Header(text: "المبلغ (ر.ع.)", role: .amount),
      Header(text: "الاستهلاك", role: .durationOrVolume),
      Header(text: "Amount (OMR)\nالمبلغ", role: .amount),
      Header(text: "Usage الاستهلاك", role: .durationOrVolume),
      Header(text: "Einzelpreis (EUR)", role: .unitPrice), Header(text: "Gesamt €", role: .amount),
      Header(text: "MwSt. in %", role: .taxRate), Header(text: "Menge", role: .quantity),
    ])
  func knowsHeader(_ header: Header) throws {
    let heading = try #require(knowledge.heading(FoldedText(header.text), in: vocabulary))
    #expect(heading.roles.contains(header.role))
  }

  @Test(
    "Takes no other text for a header",
    arguments: ["Oslo", "01.02.2026", "12,50", "Fjellveien 12", "Иванов", "", "九龍樣本街八號"])
  func knowsNoHeader(_ text: String) {
    #expect(knowledge.heading(FoldedText(text), in: vocabulary) == nil)
  }

  @Test func wordsThatAreHeadersOnlyAloneMakeNoHeader() {
    #expect(knowledge.heading(FoldedText("Account No."), in: vocabulary) == nil)
    #expect(
      knowledge.heading(FoldedText("Charged Usage 收費用量"), in: vocabulary)?.roles
        == [.billedDuration])
  }

  @Test func listsItsPhrases() {
    let months = vocabulary.phrases(MonthName.self)
    #expect(months.contains { $0.key == "января" && $0.role.number == 1 })
    #expect(Set(months.map(\.role.number)) == Set(1...12))
  }

  @Test func headersTellUnitsAndCurrency() throws {
    let usage = try #require(
      knowledge.heading(FoldedText("Длительность/Объем (мин.:сек./Kb/шт.)"), in: vocabulary))
    #expect(usage.units.map(\.unit.rawValue) == ["s", "s", "B", "piece"])
    let amount = try #require(
      knowledge.heading(FoldedText("Charge [HK$] excl. VAT"), in: vocabulary))
    #expect(amount.roles == [.amountNet])
    #expect(amount.currency?.currency(in: nil)?.description == "HKD")
    #expect(amount.taxBasis == .net)
  }

  /// A label and what it must be able to mean.
  struct Label: Sendable, CustomTestStringConvertible {
    let text: String
    let role: LabelRole
    var testDescription: String { text }
  }

  @Test(
    "Knows labels that real statements print",
    arguments: [
      Label(text: "Fakturanummer:", role: .number), Label(text: "Fakturadato:", role: .issued),
      Label(text: "Kundenummer/KID:", role: .paymentReference),
      Label(text: "Å betale:", role: .amountDue), Label(text: "Forfallsdato", role: .due),
      Label(text: "Grunnlag avgiftspliktig", role: .taxBase),
      Label(text: "Баланс на начало периода", role: .opening),
      Label(text: "Лицевой счёт:", role: .account),
      Label(text: "Всего к оплате на конец периода", role: .amountDue),
      Label(text: "в том числе НДС (22%)", role: .tax),
      Label(text: "Количество дней для оплаты", role: .ignored),
      Label(text: "應繳款項", role: .amountDue), Label(text: "截數日期", role: .issued),
      Label(text: "繳費靈商戶編號", role: .ignored), Label(text: "前期結餘", role: .opening),
      Label(text: "رقم الفاتورة", role: .number), Label(text: "تاريخ الاستحقاق", role: .due),
      Label(text: "إجمالي المبلغ المستحق", role: .amountDue),
      Label(text: "ضريبة القيمة المضافة 5%", role: .tax),
      Label(text: "الإجمالي بدون الضريبة", role: .net),
      Label(text: "Received payment(s)", role: .payments),
      Label(text: "Total Amount Due", role: .amountDue), Label(text: "VATIN", role: .taxID),
      Label(text: "Rechnungsnummer", role: .number), Label(text: "Zahlbetrag", role: .amountDue),
      Label(text: "Leistungszeitraum", role: .period), Label(text: "USt-IdNr.:", role: .taxID),
      Label(text: "Summe netto", role: .net),
      Label(text: "Netto a pagare", role: .amountDue), Label(text: "P. I.V.A.", role: .taxID),
      Label(text: "ECHEANCE", role: .due), Label(text: "Échéance", role: .due),
      Label(text: "Total T.T.C.", role: .gross), Label(text: "N.I.F.", role: .taxID),
      Label(text: "Entrega a cuenta", role: .payments),
      Label(text: "Öresavrundning", role: .adjustments),
      Label(text: "Maatstaf van heffing", role: .taxBase), Label(text: "CVR-nr.", role: .taxID),
      Label(text: "Sidste rettidige betalingsdag", role: .due),
    ])
  func knowsLabel(_ label: Label) {
    #expect(vocabulary.labelRoles(label.text).contains(label.role))
  }

  @Test func findsTheLongestLabelsOfALine() {
    let text = FoldedText(words: ["Mobile", "/", "Service", "No.", "手機/服務號碼", "5000", "0123"])
    let matches = vocabulary.labels(in: text)
    #expect(matches.map(\.words) == [0..<4, 4..<5])
    #expect(matches.allSatisfy { $0.roles.contains(.subscriber) })
    #expect(vocabulary.languages(of: matches[1]) == ["zh"])
  }

  @Test func longerLabelsBeatShorterOnes() {
    let text = FoldedText("Total excluding VAT 19.500")
    #expect(vocabulary.labels(in: text).map(\.roles.first) == [.net])
  }

  /// Words of a row and the kind that they tell.
  struct Kind: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: EntryKind
    var direction: Direction?
    var isRoaming = false
    var testDescription: String { text }
  }

  @Test(
    "Knows kinds",
    arguments: [
      Kind(text: "Utgående samtale", kind: .voice, direction: .out),
      Kind(text: "Mottatt SMS", kind: .sms, direction: .in), Kind(text: "Mobildata", kind: .data),
      Kind(text: "Mobildata i utlandet", kind: .data, isRoaming: true),
      Kind(text: "Månedspris Telia X", kind: .subscription),
      Kind(text: "Телеф.", kind: .voice), Kind(text: "sms o", kind: .sms, direction: .out),
      Kind(text: "SMS, исходящее", kind: .sms, direction: .out),
      Kind(text: "Исходящий", kind: .voice, direction: .out),
      Kind(text: "Outgoing 撥出", kind: .voice, direction: .out),
      Kind(text: "5G本地流動數據服務計劃月費連內地數據共享優惠", kind: .subscription),
      Kind(text: "Samtaler utenfor abonnement", kind: .voice),
      Kind(text: "Входящее SMS в роуминге", kind: .sms, direction: .in, isRoaming: true),
      Kind(text: "HSDPA (3G)", kind: .data), Kind(text: "Обещанный платёж", kind: .loan),
      Kind(text: "Услуги контент-провайдеров (не облагается НДС)", kind: .content),
      Kind(text: "漫遊數據日費 - 日本", kind: .subscription, isRoaming: true),
      Kind(text: "接收短訊", kind: .sms, direction: .in), Kind(text: "行政費", kind: .fee),
      Kind(text: "IDD Calls 長途電話", kind: .voice, direction: .out),
      Kind(text: "智能咭費用", kind: .oneOff), Kind(text: "计划月租费", kind: .subscription),
      Kind(text: "مكالمة واردة", kind: .voice, direction: .in),
      Kind(text: "رسائل نصية خارج الباقة", kind: .sms), Kind(text: "خصم الولاء", kind: .discount),
      Kind(text: "استلاف", kind: .loan), Kind(text: "إعادة تعبئة رصيد", kind: .topUp),
      Kind(text: "Incoming to 55510001", kind: .voice, direction: .in),
      Kind(text: "Monthly rental Baqati Sample 15", kind: .subscription),
      Kind(text: "Electronic recharge", kind: .topUp),
      Kind(text: "Grundgebühr", kind: .subscription),
    ])
  func knowsKind(_ one: Kind) {
    let expected = KindMeaning(kind: one.kind, direction: one.direction, isRoaming: one.isRoaming)
    #expect(vocabulary.kind(in: FoldedText(one.text)) == expected)
  }

  @Test func shortPhrasesCountOnlyAlone() {
    #expect(vocabulary.kind("IN")?.direction == .in)
    #expect(vocabulary.kind(in: FoldedText("Hotel in Oslo")) == nil)
    #expect(vocabulary.kind(in: FoldedText("SMS i Norge")) == KindMeaning(kind: .sms))
    #expect(vocabulary.kind(in: FoldedText("Sum eks. mva")) == nil)
    #expect(vocabulary.kind(in: FoldedText("Received payments")) == nil)
  }

  @Test(
    "Knows page footers of any number",
    arguments: [
      "Side 3 av 12", "Страница 1 из 21 FORIS OSS", "Page 7 of 9", "第2頁，共3頁", "صفحة 4 من 5",
      "Seite 2 von 2",
    ])
  func knowsFooter(_ text: String) {
    let found = vocabulary.rowWords(in: FoldedText(text).withoutNumbers)
    #expect(found.contains { $0.roles.contains(.pageFooter) })
  }

  /// A month's name and its number.
  struct Month: Sendable {
    let name: String
    let number: Int
  }

  @Test(
    "Knows months",
    arguments: [
      Month(name: "января", number: 1), Month(name: "мая", number: 5),
      Month(name: "des.", number: 12),
      Month(name: "Mrz", number: 3), Month(name: "أغسطس", number: 8),
      Month(name: "اغسطس", number: 8),
      Month(name: "十二月", number: 12), Month(name: "Sept", number: 9),
    ])
  func knowsMonth(_ month: Month) {
    #expect(vocabulary.month(month.name) == month.number)
  }

  @Test func knowsRowsSectionsAndMarks() {
    #expect(vocabulary.roles(RowWord.self, of: "Итого").first == .total)
    #expect(vocabulary.roles(RowWord.self, of: "小計").first == .subtotal)
    #expect(vocabulary.rowWords(in: FoldedText("X (fortsettelse)")).first?.roles == [.continued])
    #expect(
      vocabulary.sections(in: FoldedText("Tjenestespesifikasjon for 900 00 001")).first?.roles
        == [.subscriber])
    #expect(vocabulary.marks(in: FoldedText("100.00 CR")) == [.credit])
    #expect(vocabulary.marks(in: FoldedText("минус 679 рублей")) == [.minus])
    #expect(vocabulary.symbols.contains { $0.text == "<--" && $0.mark == .incoming })
    #expect(vocabulary.dayHalf("下午") == .pm)
    #expect(vocabulary.yesNo("нет") == false)
    #expect(vocabulary.taxBasis(in: FoldedText("Pris eks. mva")) == .net)
    #expect(vocabulary.documentTypes(in: FoldedText("Kreditnota")).first?.roles == [.creditNote])
  }
}
