import CPoppler

/// Folds letters that fonts encode by their shape: Arabic presentation forms and Latin ligatures.
enum LetterForms {
  /// The text with U+FB00 to U+FEFF in their compatibility form (NFKC), all else as it is.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// What a drawn text says: letters folded, marks of direction and the tatweel left out.
  ///
  /// A soft hyphen that a PDF draws is a hyphen, since nobody draws one that cannot be seen.
  static func drawn(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value == 0xAD {
        result += "-"
      } else if scalar.value < 0x80 || UnicodeClass.of(scalar.value) != .ignorable {
        append(scalar, to: &result)
      }
    }
    return result
  }

  private static let forms: ClosedRange<UInt32> = 0xFB00...0xFEFF

  /// The letters of each form, made once.
  private static let letters: [String] = forms.map { value in
    guard let scalar = Unicode.Scalar(value) else { return "" }
    // GLib's normalisation is the one that poppler brings along.
    guard let normal = g_utf8_normalize(String(scalar), -1, G_NORMALIZE_ALL_COMPOSE) else {
      return String(scalar)
    }
    defer { g_free(normal) }
    // Marks without a letter stand on a space or a tatweel.
    let letters = String(cString: normal).unicodeScalars.filter { $0 != " " && $0 != "\u{640}" }
    return letters.isEmpty ? String(scalar) : String(String.UnicodeScalarView(letters))
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if forms.contains(scalar.value) {
      result += letters[Int(scalar.value - forms.lowerBound)]
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}
