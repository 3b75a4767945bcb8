import BillModel

// The lookups that readers make all the time, by name.
extension Vocabulary {
  /// What a column under this header may hold; empty when the header is unknown.
  public func columnRoles(_ key: String) -> [ColumnRole] { roles(of: key) }

  /// What the value beside this label may be; empty when the label is unknown.
  public func labelRoles(_ key: String) -> [LabelRole] { roles(of: key) }

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
