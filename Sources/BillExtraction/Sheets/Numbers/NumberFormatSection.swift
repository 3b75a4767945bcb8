import BillModel

/// One part of a number format, cut into what it shows.
struct NumberFormatSection {
  private enum Token: Equatable {
    case literal([UInt8])
    /// A place for a digit; the flag says that a zero is shown.
    case digit(isZero: Bool)
    case point
    case group
    case percent
    case general
    /// `y`, `m`, `d`, `h` or `s`, so many times.
    case date(UInt8, Int)
    /// `[h]`, `[m]` or `[s]`: hours, minutes or seconds in all.
    case elapsed(UInt8)
    /// An exponent or a fraction: shown as `General` shows it.
    case exotic
  }

  private var tokens: [Token] = []

  /// Whether nothing at all is shown.
  var isEmpty: Bool { tokens.isEmpty }

  /// Whether it shows a date or a time.
  var isDate: Bool {
    tokens.contains {
      switch $0 {
      case .date, .elapsed: true
      default: false
      }
    }
  }

  /// Whether a negative number is told from others by its texts.
  var marksNegative: Bool {
    tokens.contains { token in
      guard case .literal(let text) = token else { return false }
      return text.contains(0x2D) || text.contains(0x28)
    }
  }

  // MARK: Reading

  /// The sections of a code; a part that cannot be read is taken as text.
  static func sections(of code: [UInt8]) -> [NumberFormatSection] {
    var sections = [NumberFormatSection()]
    var index = 0
    while index < code.count, sections.count <= 4 {
      if code[index] == 0x3B {
        sections.append(NumberFormatSection())
        index += 1
      } else {
        index = sections[sections.count - 1].read(code, from: index)
      }
    }
    return sections
  }

  /// Reads one token; gives the index behind it.
  private mutating func read(_ code: [UInt8], from start: Int) -> Int {
    let byte = code[start]
    switch byte {
    case 0x22:  // "
      let end = code[(start + 1)...].firstIndex(of: 0x22) ?? code.count
      add(code[(start + 1)..<end])
      return end + 1
    case 0x5C:  // \
      if start + 1 < code.count { add(Self.character(code, at: start + 1)) }
      return start + 1 + max(Self.character(code, at: start + 1).count, 1)
    case 0x5F:  // _: room as wide as a letter
      add([0x20])
      return start + 1 + max(Self.character(code, at: start + 1).count, 1)
    case 0x2A: return start + 1 + max(Self.character(code, at: start + 1).count, 1)  // *: filler
    case 0x5B:  // [
      let end = code[start...].firstIndex(of: 0x5D) ?? code.count
      readBracket(code[(start + 1)..<max(end, start + 1)])
      return end + 1
    case 0x30: tokens.append(.digit(isZero: true))
    case 0x23, 0x3F: tokens.append(.digit(isZero: false))
    case 0x2E: tokens.append(.point)
    case 0x2C: tokens.append(.group)
    case 0x25: tokens.append(.percent)
    case 0x40: tokens.append(.general)
    case 0x47, 0x67:  // General
      guard Self.holds("general", code, start) else { break }
      tokens.append(.general)
      return start + 7
    case 0x45, 0x65:  // E+, E-
      if start + 1 < code.count, code[start + 1] == 0x2B || code[start + 1] == 0x2D {
        tokens.append(.exotic)
        return code[(start + 2)...].firstIndex { $0 != 0x30 && $0 != 0x23 } ?? code.count
      }
      return readDate(0x79, code, start)
    case 0x41, 0x61:  // AM/PM: hours are shown up to 24
      if Self.holds("am/pm", code, start) { return start + 5 }
      if Self.holds("a/p", code, start) { return start + 3 }
      return readDate(0x64, code, start)
    case 0x2F:  // a fraction, unless it parts a date
      if case .digit = tokens.last { tokens.append(.exotic) } else { add([byte]) }
    case 0x59, 0x79, 0x4D, 0x6D, 0x44, 0x64, 0x48, 0x68, 0x53, 0x73:
      return readDate(byte | 0x20, code, start)
    default:
      let character = Self.character(code, at: start)
      add(character)
      return start + max(character.count, 1)
    }
    return start + 1
  }

  private mutating func readDate(_ letter: UInt8, _ code: [UInt8], _ start: Int) -> Int {
    let end = code[start...].firstIndex { $0 | 0x20 != code[start] | 0x20 } ?? code.count
    tokens.append(.date(letter, end - start))
    return end
  }

  /// `[h]` is a duration, `[$₽-419]` a currency; colours and conditions show nothing.
  private mutating func readBracket(_ text: ArraySlice<UInt8>) {
    guard let first = text.first else { return }
    if first == 0x24 {
      add(text.dropFirst().prefix { $0 != 0x2D })
    } else if let letter = [0x68, 0x6D, 0x73].first(where: { $0 == first | 0x20 }),
      text.allSatisfy({ $0 | 0x20 == letter })
    {
      tokens.append(.elapsed(letter))
    }
  }

  private mutating func add(_ text: some Collection<UInt8>) {
    if case .literal(let before) = tokens.last {
      tokens[tokens.count - 1] = .literal(before + Array(text))
    } else {
      tokens.append(.literal(Array(text)))
    }
  }

  private static func holds(_ word: StaticString, _ code: [UInt8], _ start: Int) -> Bool {
    let end = start + word.utf8CodeUnitCount
    guard end <= code.count else { return false }
    return word.withUTF8Buffer { word in
      word.elementsEqual(code[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    }
  }

  /// The bytes of the character at `index`.
  private static func character(_ code: [UInt8], at index: Int) -> ArraySlice<UInt8> {
    guard index < code.count else { return [] }
    let length = code[index] >= 0xF0 ? 4 : code[index] >= 0xE0 ? 3 : code[index] >= 0xC0 ? 2 : 1
    return code[index..<min(index + length, code.count)]
  }

  // MARK: Numbers

  /// A number without a sign as the section shows it.
  func text(of stored: CellNumber) -> [UInt8] {
    var number = stored
    let point = tokens.firstIndex(of: .point) ?? tokens.count
    let lastDigit = tokens.lastIndex(where: Self.isDigit) ?? -1
    let lastWhole = tokens[..<point].lastIndex(where: Self.isDigit) ?? -1
    for (index, token) in tokens.enumerated() {
      if token == .percent { number.shift(by: 2) }
      // Commas behind the last digit, or before the point, show thousands.
      if token == .group, lastDigit >= 0, index > (index < point ? lastWhole : lastDigit) {
        number.shift(by: -3)
      }
    }
    if tokens.contains(.exotic) { return number.plainText }
    let places = tokens[point...].count(where: Self.isDigit)
    let least = tokens[point...].count { $0 == .digit(isZero: true) }
    if tokens.contains(where: Self.isDigit) { number.round(toPlaces: places) }
    return text(of: number, point: point, leastPlaces: least)
  }

  private func text(of number: CellNumber, point: Int, leastPlaces: Int) -> [UInt8] {
    let places = tokens[..<point].count(where: Self.isDigit)
    var whole = number.integerDigits
    let least = max(1, tokens[..<point].count { $0 == .digit(isZero: true) })
    whole.insert(contentsOf: repeatElement(0x30, count: max(least - whole.count, 0)), at: 0)
    var text: [UInt8] = []
    var seen = 0
    var shown = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal):
        if index < point || seen == places { text += literal }
      case .general: text += number.plainText
      case .percent: text.append(0x25)
      case .digit where index < point:
        seen += 1
        // The first place takes all digits that have no place of their own.
        let end = max(whole.count - (places - seen), 0)
        if end > shown {
          text += whole[shown..<end]
          shown = end
        }
      case .point:
        if places == 0 { text += whole }
        let fraction = number.fractionDigits(least: leastPlaces)
        if !fraction.isEmpty { text += [0x2E] + fraction }
      case .digit, .group, .date, .elapsed, .exotic: break
      }
    }
    return text
  }

  private static func isDigit(_ token: Token) -> Bool {
    if case .digit = token { true } else { false }
  }

  // MARK: Dates and times

  /// A moment with the parts that the section shows.
  func text(of moment: SerialMoment) -> [UInt8] {
    var shows: Set<UInt8> = []
    var elapsed: UInt8?
    var hourWidth = 1
    let parts = tokens.compactMap { token -> (UInt8, Int)? in
      switch token {
      case .date(let letter, let count): (letter, count)
      case .elapsed(let letter): (letter, 0)
      default: nil
      }
    }
    for (index, (letter, count)) in parts.enumerated() {
      if count == 0 { elapsed = elapsed ?? letter }
      let isBehindHour = index > 0 && parts[index - 1].0 == 0x68
      let isBeforeSecond = index + 1 < parts.count && parts[index + 1].0 == 0x73
      if letter == 0x6D, isBehindHour || isBeforeSecond || count == 0 {
        shows.insert(UInt8(ascii: "M"))
      } else {
        shows.insert(letter)
      }
      if letter == 0x68 { hourWidth = max(hourWidth, count) }
    }
    var text = dateText(of: moment, shows)
    let time = timeText(of: moment, shows, elapsed, hourWidth: min(hourWidth, 2))
    if !text.isEmpty, !time.isEmpty { text.append(0x20) }
    return text + time
  }

  private func dateText(of moment: SerialMoment, _ shows: Set<UInt8>) -> [UInt8] {
    guard !shows.isDisjoint(with: [0x79, 0x6D, 0x64]) else { return [] }
    guard let day = moment.day else { return [] }
    var text: [UInt8] = []
    day.appendText(to: &text)
    // A month without its day.
    return shows.contains(0x64) ? text : Array(text.prefix(7))
  }

  private func timeText(
    of moment: SerialMoment, _ shows: Set<UInt8>, _ elapsed: UInt8?, hourWidth: Int
  ) -> [UInt8] {
    var parts: [(value: Int, width: Int)] = []
    let total = elapsed == nil ? moment.secondOfDay : moment.seconds
    if shows.contains(0x68) { parts.append((value: total / 3600, width: hourWidth)) }
    if shows.contains(UInt8(ascii: "M")) || shows.contains(0x68) {
      let minutes =
        shows.contains(0x68) ? total / 60 % 60 : elapsed == 0x6D ? total / 60 : total / 60 % 60
      parts.append((value: minutes, width: parts.isEmpty ? 1 : 2))
    }
    if shows.contains(0x73) {
      parts.append((value: elapsed == 0x73 ? total : total % 60, width: parts.isEmpty ? 1 : 2))
    }
    var text: [UInt8] = []
    for part in parts {
      if !text.isEmpty { text.append(0x3A) }
      let digits = Array(String(part.value).utf8)
      text += [UInt8](repeating: 0x30, count: max(part.width - digits.count, 0)) + digits
    }
    return text
  }
}
