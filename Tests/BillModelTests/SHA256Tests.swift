import BillModel
import Testing

/// Vectors of NIST's Secure Hash Standard Validation System and of FIPS 180-4's examples.
@Suite struct SHA256Tests {
  static let vectors: [(text: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test(arguments: vectors)
  func digestOfText(text: String, digest: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test func digestOfAMillionLetters() {
    var hash = SHA256()
    let thousand = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { hash.update(thousand) }
    #expect(
      hash.digest().hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("Every length around the borders of blocks", arguments: 0...200)
  func piecesMakeTheSameDigest(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = SHA256.digest(of: bytes).hexadecimal
    for size in [1, 3, 63, 64, 65] {
      var hash = SHA256()
      for start in stride(from: 0, to: length, by: size) {
        hash.update(Array(bytes[start..<min(length, start + size)]))
      }
      #expect(hash.digest().hexadecimal == whole)
    }
  }

  @Test func digestsOfLongTailsAgreeWithTheStandard() {
    // 55, 56 and 64 bytes: the padding fits, needs a block of its own, follows a full one.
    let expected = [
      55: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
      56: "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
      64: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
    ]
    for (length, digest) in expected {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      #expect(SHA256.digest(of: bytes).hexadecimal == digest)
    }
  }

  @Test func aDigestMayBeTakenInTheMiddle() {
    var hash = SHA256()
    hash.update(Array("ab".utf8))
    let middle = hash.digest()
    hash.update(Array("c".utf8))
    #expect(middle.hexadecimal == SHA256.digest(of: Array("ab".utf8)).hexadecimal)
    #expect(hash.digest().hexadecimal == Self.vectors[1].digest)
    #expect(hash.digest().prefix == 0xba78_16bf_8f01_cfea_4141_40de_5dae_2223)
  }
}
