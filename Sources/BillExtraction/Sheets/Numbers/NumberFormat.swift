/// A number format of a sheet (`#,##0.00 "₽"`, `dd.mm.yyyy h:mm`), which tells how a cell shows its
/// number.
///
/// The rule: a number is shown with the decimals, the percent sign and the texts of its format, and
/// with `.` before its decimals; digits are not grouped, so that nothing needs guessing. `General`
/// shows 15 significant digits. Dates are `2026-01-05`, times `12:44:05`, with the parts that the
/// format shows; durations (`[h]:mm`) keep their hours.
package struct NumberFormat {
  /// Parts of the format for positive numbers, negative ones, zero, and texts.
  private var sections: [NumberFormatSection]

  /// `General`.
  static let general = NumberFormat(code: "General")

  /// A format of a code.
  package init(code: String) {
    sections = NumberFormatSection.sections(of: Array(code.utf8))
  }

  /// A format by its number in the file format, nil for one that the file must define.
  init?(builtIn number: Int) {
    guard let code = BuiltInFormats.code(number) else { return nil }
    self.init(code: code)
  }

  /// Whether the format shows a date or a time.
  var isDate: Bool { sections.first?.isDate ?? false }

  /// Whether texts are not shown.
  var hidesText: Bool { sections.count > 3 && sections[3].isEmpty }

  /// Bytes of what the cell shows of a stored number; nil for what is no number.
  ///
  /// Empty when the format hides it.
  package func text(of stored: some Collection<UInt8>, epoch: DateEpoch) -> [UInt8]? {
    guard let number = CellNumber(stored), let section = section(for: number) else { return nil }
    if section.isEmpty { return [] }
    if section.isDate {
      guard let value = Double(String(decoding: stored, as: UTF8.self)),
        let moment = SerialMoment(value, epoch: epoch)
      else { return number.plainText }
      return section.text(of: moment)
    }
    var text = section.text(of: number.magnitude)
    // A colour alone tells negative numbers of some formats.
    if number.isNegative, sections.count == 1 || !section.marksNegative {
      text.insert(0x2D, at: 0)
    }
    return text
  }

  /// Bytes of what the cell shows of a moment.
  func text(of moment: SerialMoment) -> [UInt8] { sections.first?.text(of: moment) ?? [] }

  private func section(for number: CellNumber) -> NumberFormatSection? {
    guard let first = sections.first else { return nil }
    if number.isNegative { return sections.count > 1 ? sections[1] : first }
    if number.isZero, sections.count > 2 { return sections[2] }
    return first
  }
}

/// Where the days of a workbook are counted from.
package enum DateEpoch {
  /// Day 1 is 1900-01-01, and a 29 February 1900 is counted that never was.
  case from1900
  /// Day 0 is 1904-01-01.
  case from1904
}

/// Formats that files name by number alone.
enum BuiltInFormats {
  /// The code of a number (ECMA-376, 18.8.30); formats of East Asian dates are given by their kind.
  static func code(_ number: Int) -> String? {
    switch number {
    case 0...49: codes[number].isEmpty ? nil : codes[number]
    case 50...58: "yyyy/m/d"
    default: nil
    }
  }

  private static let codes: [String] = [
    "General", "0", "0.00", "#,##0", "#,##0.00", "", "", "", "", "0%", "0.00%", "0.00E+00", "# ?/?",
    "# ??/??", "m/d/yyyy", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm",
    "h:mm:ss", "m/d/yyyy h:mm", "", "", "", "", "yyyy/m/d", "yyyy/m/d", "yyyy/m/d", "yyyy/m/d",
    "yyyy/m/d", "h:mm", "h:mm:ss", "h:mm", "h:mm:ss", "yyyy/m/d", "#,##0 ;(#,##0)",
    "#,##0 ;(#,##0)", "#,##0.00 ;(#,##0.00)", "#,##0.00 ;(#,##0.00)", "#,##0;-#,##0",
    "#,##0;-#,##0", "#,##0.00;-#,##0.00", "#,##0.00;-#,##0.00", "mm:ss", "[h]:mm:ss", "mm:ss",
    "##0.0E+0", "@",
  ]
}
