import CPoppler

/// Folds letters that fonts encode by their shape: Arabic presentation forms and Latin ligatures.
enum LetterForms {
  /// The text with U+FB00 to U+FEFF in their compatibility form (NFKC), all else as it is.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0xFB00, scalar.value <= 0xFEFF else {
        result.unicodeScalars.append(scalar)
        continue
      }
      // GLib's normalisation is the one that poppler brings along.
      guard let normal = g_utf8_normalize(String(scalar), -1, G_NORMALIZE_ALL_COMPOSE) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      defer { g_free(normal) }
      result += String(cString: normal)
    }
    return result
  }
}
