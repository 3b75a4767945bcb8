/// Which charset a text without a telling shape reads best in, by its letters.
///
/// A score is a mean a byte of 0x80 and above: 50 to 90 for the right charset, below 30 for the
/// others.
struct LetterStatistics {
  /// Charsets by falling score; Western European stands last where nothing speaks for it.
  let candidates: [Charset]
  private let scores: [Charset: Int]
  private let highBytes: Int

  /// Below this many telling bytes a declaration is not doubted.
  private static let enough = 12

  /// Scores a text; at most the first megabyte of it is looked at.
  init(_ bytes: [UInt8]) {
    let sample = bytes.prefix(1 << 20)
    var counter = Counter()
    sample.withUnsafeBufferPointer { counter.count($0.span) }
    highBytes = counter.highBytes
    let total = max(counter.highBytes, 1)
    let ranked: [(Charset, Int)] = [
      (.windows1252, counter.western / total),
      (.windows1251, counter.single(LetterWeights.windows1251, capitals: 0xC0..<0xE0) / total),
      (.koi8R, counter.single(LetterWeights.koi8R, capitals: 0xE0..<0x100) / total),
      (.windows1256, counter.single(LetterWeights.windows1256, capitals: nil) / total),
      (.big5, counter.big5 / total), (.gb18030, counter.gb18030 / total),
    ]
    scores = Dictionary(uniqueKeysWithValues: ranked)
    let order = ranked.enumerated().sorted {
      ($0.element.1, -$0.offset) > ($1.element.1, -$1.offset)
    }
    candidates = order.map(\.element.0)
  }

  /// Whether text of `charset` could look like this; only a clear contradiction says no.
  func isPlausible(_ charset: Charset) -> Bool {
    guard let own = scores[charset], let first = candidates.first, let best = scores[first]
    else { return true }
    if own > 0 { return highBytes < Self.enough || best - own < 25 }
    return highBytes < Self.enough / 2 || best < 25
  }
}

/// Counts of one pass over the bytes.
private struct Counter {
  var highBytes = 0
  var western = 0
  var big5 = 0
  var gb18030 = 0
  private var histogram = [Int](repeating: 0, count: 128)
  /// Pairs inside a word of a byte below 0xE0 behind one from 0xE0, and the other way round.
  private var falls = 0
  private var rises = 0
  /// Runs of high bytes that a plain Latin letter touches.
  private var mixedRuns = 0

  mutating func count(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] >= 0x80 {
        histogram[Int(bytes[index]) - 0x80] += 1
        if index > start, bytes[index] >= 0xC0, bytes[index - 1] >= 0xC0 {
          if bytes[index - 1] >= 0xE0, bytes[index] < 0xE0 { falls += 1 }
          if bytes[index - 1] < 0xE0, bytes[index] >= 0xE0 { rises += 1 }
        }
        index += 1
      }
      highBytes += index - start
      countWestern(bytes, start..<index)
    }
    countPairs(bytes)
  }

  /// Western text has high bytes one by one, most of them beside plain letters.
  private mutating func countWestern(_ bytes: Span<UInt8>, _ run: Range<Int>) {
    let before = run.lowerBound > 0 && isLetter(bytes[run.lowerBound - 1])
    let after = run.upperBound < bytes.count && isLetter(bytes[run.upperBound])
    if before || after { mixedRuns += 1 }
    guard run.count <= 2 else {
      western -= run.count * 40
      return
    }
    for place in run {
      western += bytes[place] < 0xC0 ? 20 : before || after ? 80 : 0
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Double-byte characters: common ideographs speak for a charset, impossible pairs against it.
  private mutating func countPairs(_ bytes: Span<UInt8>) {
    big5 = scorePairs(bytes) { lead, trail in
      guard (0x40...0x7E).contains(trail) || trail >= 0xA1 else { return nil }
      switch lead {
      case 0xA4...0xC6: return 180
      case 0xA1...0xA3: return 100
      case 0xC9...0xF9: return -40
      case 0x87...0xA0, 0xFA...0xFE, 0xC7, 0xC8: return -60
      default: return nil
      }
    }
    gb18030 = scorePairs(bytes) { lead, trail in
      if (0x30...0x39).contains(trail) { return -20 }
      guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return nil }
      guard trail >= 0xA1 else { return -40 }
      switch lead {
      case 0xB0...0xD7: return 180
      case 0xA1, 0xA3: return 100
      case 0x81...0xFE: return -40
      default: return nil
      }
    }
  }

  private func scorePairs(
    _ bytes: Span<UInt8>, weight: (_ lead: UInt8, _ trail: UInt8) -> Int?
  ) -> Int {
    var sum = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
      if let value = weight(bytes[index], trail) {
        sum += value
        index += 2
      } else {
        sum -= 800
        index += 1
      }
    }
    return sum
  }

  /// The score of an alphabet; capitals inside a word speak against it, and many of them.
  func single(_ weights: [Int8], capitals: Range<Int>?) -> Int {
    var sum = -mixedRuns * 100
    for (index, count) in histogram.enumerated() {
      let isCapital = capitals?.contains(index + 0x80) ?? false
      sum += count * (Int(weights[index]) - (isCapital ? 20 : 0))
    }
    guard let capitals else { return sum }
    return sum - (capitals.lowerBound == 0xC0 ? falls : rises) * 60
  }
}
