import BillModel

// The lookups that readers make all the time, by name.
extension Vocabulary {
  /// What a column under this header may hold; empty when the header is unknown.
  public func columnRoles(_ key: String) -> [ColumnRole] { roles(of: key) }

  /// What the value beside this label may be; empty when the label is unknown.
  public func labelRoles(_ key: String) -> [LabelRole] { roles(of: key) }

  /// Names of months.
  public var monthNames: [(key: String, role: MonthName)] { phrases() }

  /// Names of the days of the week.
  public var weekdayNames: [(key: String, role: WeekdayName)] { phrases() }

  /// Names of the halves of the day.
  public var dayHalves: [(key: String, role: DayHalf)] { phrases() }

  /// Marks on entries and amounts.
  public var markWords: [(key: String, role: Mark)] { phrases() }

  /// Small words around dates, numbers and amounts.
  public var connectives: [(key: String, role: Connective)] { phrases() }

  /// Names of kinds of documents.
  public var documentTypeWords: [(key: String, role: StatementType)] { phrases() }

  /// The kind of entry that these words name as a whole.
  public func kind(_ key: String) -> KindMeaning? {
    roles(KindMeaning.self, of: key).first
  }

  /// The labels inside a text, from left to right.
  public func labels(in text: FoldedText) -> [PhraseMatch<LabelRole>] { matches(in: text) }

  /// The column headers inside a text, from left to right.
  public func columns(in text: FoldedText) -> [PhraseMatch<ColumnRole>] { matches(in: text) }

  /// The marks inside a text.
  public func marks(in text: FoldedText) -> [Mark] {
    matches(Mark.self, in: text).compactMap(\.roles.first)
  }

  /// The words inside a text that say it is no entry.
  public func rowWords(in text: FoldedText) -> [PhraseMatch<RowWord>] { matches(in: text) }

  /// The headings inside a text.
  public func sections(in text: FoldedText) -> [PhraseMatch<SectionRole>] { matches(in: text) }

  /// Month by name, 1 for January.
  public func month(_ key: String) -> Int? { roles(MonthName.self, of: key).first?.number }

  /// Half of the day by name.
  public func dayHalf(_ key: String) -> DayHalf? { roles(DayHalf.self, of: key).first }

  /// Whether the words mean yes or no.
  public func yesNo(_ key: String) -> Bool? { roles(YesNo.self, of: key).first.map { $0 == .yes } }

  /// What a document with this title is.
  public func documentTypes(in text: FoldedText) -> [PhraseMatch<StatementType>] {
    matches(in: text)
  }

  /// What words such as `eks. mva` inside a text say of the amounts.
  public func taxBasis(in text: FoldedText) -> TaxBasis? {
    matches(TaxBasis.self, in: text).first?.roles.first
  }
}
