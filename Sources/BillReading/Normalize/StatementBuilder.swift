import BillKnowledge
import BillModel

/// Puts the statement itself together: what it is, whose, of when, and its totals.
struct StatementBuilder {
  let layout: Layout
  let draft: Draft
  let values: ValueSense
  let customs: Customs
  let profile: Profile?
  let declaredLanguages: [String]

  /// Whether there is evidence of a statement: charges, a labelled total, a list of events.
  func isStatement(_ normal: NormalDraft) -> Bool {
    if normal.entries.contains(where: { $0.table >= 0 }) { return true }
    let labelled = normal.totals.contains { $0.label.total != nil || $0.label == .total }
    return labelled && (!normal.entries.isEmpty || normal.totals.count >= 2 || hasNumber)
  }

  private var hasNumber: Bool {
    draft.fields.contains { $0.role == .number || $0.role == .account || $0.role == .issued }
  }

  /// The statement of a draft.
  func statement(
    _ normal: NormalDraft, proof: Proof, sense: inout WordSense
  ) -> Statement {
    let fields = Fields(draft.fields, values: values)
    var statement = Statement(
      type: type(normal, sense: &sense), at: layout.place(of: layout.lines[0]))
    statement.issuer = issuer(fields, sense.knowledge.countries)
    statement.customer = fields.text(.customer)
    statement.account = fields.identifier(.account)
    statement.subscribers = subscribers(normal, sense: &sense)
    statement.cards = cards(fields)
    statement.number = fields.identifier(.number)
    statement.supersedes = fields.identifier(.replacedInvoice)
    statement.issued = fields.date(.issued)
    statement.due = fields.date(.due)
    statement.paymentReference = fields.identifier(.paymentReference)
    statement.period = fields.period
    statement.currency = values.currency
    statement.timeZone = profile?.timeZone ?? sense.knowledge.zone?.name
    statement.languages = languages(sense.vocabulary)
    statement.plan = plan(fields)
    let isList = statement.type != .invoice && statement.type != .bill
    statement.totals = totals(normal, proof: proof, isList: isList)
    statement.position = proof.position
    if let profile {
      statement.profile = ProfileReference(id: profile.id, basis: profile.basis.rawValue)
    }
    return statement
  }

  // MARK: Identity

  /// The numbers in headings and beside labels, else those that the rows name.
  private func subscribers(_ normal: NormalDraft, sense: inout WordSense) -> [String] {
    let told = Subscribers(draft: draft, layout: layout, values: values, sense: &sense).all
    guard told.isEmpty else { return told }
    var seen: Set<String> = []
    return normal.entries.compactMap(\.entry.subscriber).filter { seen.insert($0).inserted }
  }

  /// A card for each number that is printed on one; an IMSI belongs to the only one there is.
  private func cards(_ fields: Fields) -> [Card] {
    var cards: [Card] = []
    for iccid in fields.identifiers(.iccid).map(DigitText.digits)
    where !cards.contains(where: { $0.iccid == iccid }) {
      var card = Card()
      card.iccid = iccid
      cards.append(card)
    }
    if cards.count == 1 { cards[0].imsi = fields.identifier(.imsi) }
    return cards.isEmpty ? TableCards(draft: draft, values: values).cards : cards
  }

  private func issuer(_ fields: Fields, _ countries: CountryTable) -> Issuer {
    guard let profile else {
      let taxID = fields.identifier(.taxID)
      return Issuer(
        name: fields.text(.issuerName), country: taxID.flatMap { country(of: $0, countries) },
        taxID: taxID)
    }
    return Issuer(
      id: profile.id, name: profile.name, country: profile.country.uppercased(),
      taxID: fields.identifier(.taxID))
  }

  /// The country whose letters a number of a business bears, else the one of the document's language
  /// or currency whose check digits it has.
  private func country(of taxID: String, _ countries: CountryTable) -> String? {
    let found = countries.taxIDs(taxID).filter { id in
      if id.namesCountry { return true }
      let own = countries[id.country]
      let isSpoken = own?.languages.first.map(declaredLanguages.contains) ?? false
      return id.isValid == true && (isSpoken || own?.currency == values.currency)
    }
    return Set(found.map(\.country)).count == 1 ? found.first?.country.uppercased() : nil
  }

  /// A plan's name without the quotation marks around it.
  private func plan(_ fields: Fields) -> String? {
    guard let text = fields.text(.plan) else { return nil }
    let marks: Set<Character> = ["«", "»", "\"", "“", "”", "„"]
    let bare = text.drop { marks.contains($0) }
    guard let last = bare.last, marks.contains(last) else { return String(bare) }
    return String(bare.dropLast())
  }

  /// The issuer's languages that the document bears.
  private func languages(_ vocabulary: Vocabulary) -> [String] {
    guard let profile else { return declaredLanguages }
    return vocabulary.languages(
      among: profile.languages, in: layout.phrases.prefix(400).map(\.text))
  }

  // MARK: Type

  /// What the title says, as far as the content bears it out.
  private func type(_ normal: NormalDraft, sense: inout WordSense) -> StatementType {
    var title: (type: StatementType, size: Float)?
    for phrase in layout.phrases where phrase.page == 0 && phrase.shape.contains(.letter) {
      // A column may be called as a document is.
      guard phrase.line < 60, draft.tables.owner[phrase.line] != TableReader.Result.header,
        let type = sense.documentType(phrase.text)
      else { continue }
      // A title says what the document is and no more; `Invoice date` is a label.
      let size = sense.isDocumentName(phrase.text) ? 1.5 * phrase.size : phrase.size
      if size > title?.size ?? 0 { title = (type: type, size: size) }
    }
    let asksForPayment = normal.totals.contains {
      [.amountDue, .gross, .charges, .closing].contains($0.label)
    }
    let events = normal.entries.count { $0.entry.start?.time != nil }
    let isList = events * 2 > normal.entries.count && !normal.entries.isEmpty
    let isAccount = normal.entries.contains(where: \.isFlow) && title?.type != .bill
    if isAccount, normal.totals.allSatisfy({ $0.label != .amountDue }) { return .account }
    if isList, !asksForPayment, !(title?.type == .bill && hasFees(normal)) {
      return title?.type == .account ? .account : .usage
    }
    // Whoever keeps several cards exports what they cost; nobody is asked to pay.
    if !asksForPayment, normal.entries.contains(where: { $0.entry.card != nil }) { return .usage }
    let isTelecom =
      profile != nil
      || normal.entries.contains { [.voice, .sms, .data].contains($0.entry.kind) }
    // Operators call their bills invoices; what they are is told by what is in them.
    // A list of use may be part of a bill: alone it asks for no payment.
    if let title, title.type != .usage || isList || !asksForPayment {
      return title.type == .invoice && isTelecom ? .bill : title.type
    }
    return isTelecom ? .bill : .invoice
  }

  /// Whether anything is charged for a time, and not for an event: a list of use has no such rows.
  private func hasFees(_ normal: NormalDraft) -> Bool {
    normal.entries.contains { $0.entry.kind == .subscription && $0.entry.start?.time == nil }
  }

  // MARK: Totals

  private func totals(_ normal: NormalDraft, proof: Proof, isList: Bool) -> Totals {
    var totals = Totals()
    for total in normal.totals {
      guard let role = total.label.total, totals[role] == nil else { continue }
      totals[role] = total.value
    }
    if totals[.net] == nil {
      totals[.net] = normal.totals.first { $0.label == .taxBase }?.value
    }
    if proof.taxLines.count > 1 {
      totals[.tax] = proof.taxLines.reduce(ExactDecimal.zero) { $0 + $1.value }
    }
    // A bare `Total` in the block of totals is the gross sum where no label names one.
    if totals[.gross] == nil, totals[.due] == nil, totals[.charges] == nil {
      totals[.gross] = (bareTotal(normal) ?? (isList ? nil : tableTotal(normal)))?.value
      // Where no tax is printed, the net sum is the whole.
      if totals[.gross] == nil, totals[.tax] == nil, totals[.closing] == nil {
        totals[.gross] = totals[.net]
      }
    }
    return totals
  }

  /// The last bare sum outside of tables; where currencies are printed, the last that has one.
  private func bareTotal(_ normal: NormalDraft) -> PrintedTotal? {
    let bare = normal.totals.filter { $0.label == .total && $0.table < 0 }
    return bare.last { values.hasCurrency(layout.phrases[$0.phrase].text) } ?? bare.last
  }

  /// The sum of a table that is the sum of everything, where it is the only one.
  private func tableTotal(_ normal: NormalDraft) -> PrintedTotal? {
    guard let only = normal.totals.first, normal.totals.count == 1, only.label == .total,
      normal.entries.allSatisfy({ $0.line < only.line })
    else { return nil }
    let sum = normal.entries.reduce(ExactDecimal.zero) { $0 + ($1.entry.amount?.value ?? .zero) }
    return sum == only.value ? only : nil
  }
}
