/// The SHA-256 digest of FIPS 180-4, fed piece by piece.
///
/// Ids of documents, statements and entries are made of it, so that they depend on content alone.
public struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  /// Bytes that do not fill a block yet.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  /// All bytes that came in; those that do not fill a block are the last `count % 64`.
  private var count = 0

  /// A digest of nothing yet.
  public init() {}

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Takes in more bytes.
  public mutating func update(_ bytes: borrowing Span<UInt8>) {
    let held = count % 64
    count += bytes.count
    var mixed = state
    var next = 0
    if held > 0 {
      next = min(64 - held, bytes.count)
      for index in 0..<next { pending[held + index] = bytes[index] }
      guard held + next == 64 else { return }
      Self.compress(pending.span, from: 0, into: &mixed)
    }
    while bytes.count - next >= 64 {
      Self.compress(bytes, from: next, into: &mixed)
      next += 64
    }
    state = mixed
    for index in next..<bytes.count { pending[index - next] = bytes[index] }
  }

  /// The digest of all that came in so far; more may follow.
  public func digest() -> Digest {
    let held = count % 64
    var last = state
    var block = pending
    block[held] = 0x80
    for index in stride(from: held + 1, to: 64, by: 1) { block[index] = 0 }
    if held >= 56 {
      Self.compress(block.span, from: 0, into: &last)
      block = InlineArray(repeating: 0)
    }
    let bits = UInt64(count) &* 8
    for index in 0..<8 {
      block[56 + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * index))
    }
    Self.compress(block.span, from: 0, into: &last)
    return Digest(words: last)
  }

  /// The digest of `bytes`.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  /// The 32 bytes that came out.
  public struct Digest: Sendable {
    fileprivate let words: InlineArray<8, UInt32>

    /// The first 16 bytes as one number, most significant byte first.
    public var prefix: UInt128 {
      var value: UInt128 = 0
      for index in 0..<4 { value = value << 32 | UInt128(words[index]) }
      return value
    }

    /// Lower-case hexadecimal, 64 digits.
    public var hexadecimal: String {
      var digits: [UInt8] = []
      digits.reserveCapacity(64)
      appendHexadecimal(digits: 64, to: &digits)
      return String(decoding: digits, as: UTF8.self)
    }

    /// Appends the first lower-case hexadecimal digits (64 at the most) as ASCII.
    public func appendHexadecimal(digits: Int, to bytes: inout [UInt8]) {
      for index in 0..<min(digits, 64) {
        let digit = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4)) & 15
        bytes.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
  }

  /// Mixes 64 bytes into the state (FIPS 180-4, 6.2.2).
  @inline(__always)
  private static func compress(
    _ bytes: borrowing Span<UInt8>, from start: Int, into state: inout InlineArray<8, UInt32>
  ) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      let at = start + index * 4
      schedule[index] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for index in 16..<64 {
      let early = schedule[index - 15]
      let late = schedule[index - 2]
      let sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[index] = schedule[index - 16] &+ sigma0 &+ schedule[index - 7] &+ sigma1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let first =
        h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[index]
        &+ schedule[index]
      let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
