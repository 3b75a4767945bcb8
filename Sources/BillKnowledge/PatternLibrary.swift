import CPCRE2

/// The library that matches patterns.
public enum PatternLibrary {
  /// The version of PCRE2 that is loaded, such as `10.42`.
  public static var version: String {
    var text = [CChar](repeating: 0, count: 64)
    // The version is followed by its date.
    guard pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text) > 0 else { return "unknown" }
    let bytes = text.prefix { $0 != 0 && $0 != 0x20 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether patterns are compiled to machine code.
  public static var hasJIT: Bool {
    var flag: UInt32 = 0
    return pcre2_config_8(UInt32(PCRE2_CONFIG_JIT), &flag) == 0 && flag == 1
  }
}
