import CPCRE2

/// A compiled PCRE2 pattern with limits, so that none can hang a run.
///
/// Not `Sendable`, because it owns the memory that a match is written to: keep the text in shared
/// values and compile it where it is used. Patterns match UTF-8, with Unicode classes.
public final class Pattern {
  /// How much backtracking one match may do before it is given up.
  public static let matchLimit: UInt32 = 100_000

  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Compiles a pattern.
  ///
  /// - Throws: ``PatternError/syntax(message:offset:)`` at the byte where it stops being one.
  public init(_ source: String) throws(PatternError) {
    var number: Int32 = 0
    var offset = 0
    var text = source
    let compiled = text.withUTF8 { bytes in
      pcre2_compile_8(
        bytes.baseAddress, bytes.count, PCRE2_UTF | PCRE2_UCP, &number, &offset, nil)
    }
    guard let compiled else {
      throw .syntax(message: Self.message(number), offset: offset)
    }
    guard let data = pcre2_match_data_create_from_pattern_8(compiled, nil) else {
      pcre2_code_free_8(compiled)
      throw .memory
    }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(data)
      pcre2_code_free_8(compiled)
      throw .memory
    }
    code = compiled
    self.data = data
    self.context = context
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_depth_limit_8(context, Self.matchLimit)
    // Where machine code is not allowed the interpreter does the same, slower.
    _ = pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// The first match at or behind a byte of the text.
  ///
  /// - Throws: ``PatternError/limit`` when the match was given up.
  public func firstMatch(
    in text: String, from start: Int = 0
  ) throws(PatternError) -> PatternMatch? {
    var text = text
    let count = text.withUTF8 { bytes in
      pcre2_match_8(code, bytes.baseAddress, bytes.count, start, 0, data, context)
    }
    switch count {
    case PCRE2_ERROR_NOMATCH: return nil
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_JIT_STACKLIMIT,
      PCRE2_ERROR_HEAPLIMIT:
      throw .limit
    case ..<0: throw .match(message: Self.message(count))
    default: break
    }
    guard let vector = pcre2_get_ovector_pointer_8(data) else { return nil }
    var groups: [Range<Int>?] = []
    for group in 0..<Int(pcre2_get_ovector_count_8(data)) {
      let from = vector[group * 2]
      let to = vector[group * 2 + 1]
      // A group that took no part holds PCRE2_UNSET, which is imported as -1.
      groups.append(from >= 0 && from <= to ? from..<to : nil)
    }
    return PatternMatch(groups: groups)
  }

  /// Whether the pattern matches anywhere in the text.
  ///
  /// - Throws: ``PatternError/limit`` when the match was given up.
  public func matches(_ text: String) throws(PatternError) -> Bool {
    try firstMatch(in: text) != nil
  }

  /// The number of a named group, nil when there is none of that name.
  public func group(named name: String) -> Int? {
    let number = pcre2_substring_number_from_name_8(code, name)
    return number > 0 ? Int(number) : nil
  }

  private static func message(_ number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}

/// What a pattern matched, in bytes of the text's UTF-8.
public struct PatternMatch: Sendable, Hashable {
  /// Group 0 is the whole match; a group that took no part is nil.
  public var groups: [Range<Int>?]

  /// The text of a group, nil when it took no part.
  public func text(_ group: Int, in text: String) -> String? {
    guard groups.indices.contains(group), let range = groups[group] else { return nil }
    let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a pattern could not be used.
public enum PatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It is no pattern; the offset is in bytes.
  case syntax(message: String, offset: Int)
  /// The match needed more backtracking than allowed.
  case limit
  /// The text is no UTF-8, or a fault of the library.
  case match(message: String)
  /// Out of memory.
  case memory

  /// What happened, as a phrase.
  public var description: String {
    switch self {
    case .syntax(let message, let offset): "\(message) at byte \(offset) of the pattern"
    case .limit: "the pattern needs too much backtracking on this text"
    case .match(let message): message
    case .memory: "out of memory"
    }
  }
}
