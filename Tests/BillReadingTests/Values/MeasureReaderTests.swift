import BillKnowledge
import BillModel
import BillReading
import Testing

@Suite struct MeasureReaderTests {
  @Test(
    "Volumes in bytes",
    arguments: [
      ("307Kb", "307000", "314368"), ("1.5 GB", "1500000000", "1610612736"),
      ("991.688MB", "991688000", "1039860236.288"), ("2,45 KB", "2450", "2508.8"),
      ("15.61 Мбайт", "15610000", "16368271.36"), ("5 МB", "5000000", "5242880"),
      ("5 MБ", "5000000", "5242880"), ("1 Кб", "1000", "1024"),
      ("8388608 KB", "8388608000", "8589934592"),
      ("100 байт", "100", "100"), ("٥ جيجابايت", "5000000000", "5368709120"),
      ("5 م.ب", "5000000", "5242880"), ("3 KiB", "3072", "3072"),
      ("-10 MB", "-10000000", "-10485760"),
      ("0 KB", "0", "0"), ("１２ＭＢ", "12000000", "12582912"), ("1 024 KB", "1024000", "1048576"),
      ("MB 5", "5000000", "5242880"), ("3 kbit", "375", "384"), ("7千字節", "7000", "7168"),
    ])
  func volumes(text: String, thousand: String, binary: String) throws {
    let bases: [(VolumeBase, String)] = [(.thousand, thousand), (.binary, binary)]
    for (base, bytes) in bases {
      let reader = VolumeReader(
        lexicon: SampleLexicon.all, base: base, style: NumberStyle(decimal: .point))
      #expect(reader.read(text)?.readings.map(\.description) == [bytes])
      #expect(
        reader.quantity(text)
          == Quantity(value: SampleLexicon.decimal(bytes), unit: .byte, text: text))
    }
  }

  @Test("Both readings of an ambiguous volume")
  func ambiguousVolume() {
    let reader = VolumeReader(lexicon: SampleLexicon.all, base: .thousand)
    #expect(reader.read("1.024 KB")?.readings.map(\.description) == ["1024", "1024000"])
  }

  @Test("A number alone takes the header's unit")
  func plainVolume() {
    let megabyte = UnitMeaning(unit: .byte, dimension: .volume, power: 2)
    let reader = VolumeReader(lexicon: SampleLexicon.all, base: .binary, plainUnit: megabyte)
    #expect(reader.read("2,5")?.bytes.description == "2621440")
    #expect(reader.read("2 KB")?.bytes.description == "2048")
  }

  @Test(
    "No volumes",
    arguments: [
      "", "MB", "5", "5 min", "5 шт", "5 %", "5 MB MB", "5 MB KB", "MB 5 KB", "1:02:32", "5 XB",
      "999999999999999 GB", "123456789012345678901234567890 B", "безлимит", "12.50 kr",
    ])
  func noVolumes(text: String) {
    #expect(VolumeReader(lexicon: SampleLexicon.all, base: .binary).read(text) == nil)
  }

  @Test(
    "Counts",
    arguments: [
      ("7 шт", 7, "piece"), ("31 шт.", 31, "piece"), ("3 msg", 3, "message"), ("1", 1, nil),
      ("0", 0, nil), ("1 257 stk", 1257, "piece"), ("1,257", 1257, nil), ("1.257", 1257, nil),
      ("3條", 3, "message"), ("٣ رسالة", 3, "message"), ("3.00", 3, nil), ("2 SMS", 2, "message"),
      ("2 dozen", 24, "piece"),
    ] as [(String, Int, String?)])
  func counts(text: String, count: Int, unit: String?) throws {
    let token = try #require(CountReader(lexicon: SampleLexicon.all).read(text))
    #expect(token.count == count)
    #expect(token.unit?.rawValue == unit)
    #expect(
      CountReader(lexicon: SampleLexicon.all).quantity(text, unit: .event)
        == Quantity(
          value: ExactDecimal(count), unit: QuantityUnit(rawValue: unit ?? "event"), text: text))
  }

  @Test("A settled style leaves a count its fraction")
  func settledCount() {
    let point = NumberStyle(decimal: .point)
    #expect(CountReader(lexicon: SampleLexicon.all, style: point).read("1.257") == nil)
    #expect(CountReader(lexicon: SampleLexicon.all, style: point).read("1,257")?.count == 1257)
  }

  @Test(
    "No counts",
    arguments: ["", "шт", "1.5", "-1", "(1)", "3 MB", "3 min", "3 %", "3 x", "1:30", "3 4", "a 3"])
  func noCounts(text: String) {
    #expect(CountReader(lexicon: SampleLexicon.all).read(text) == nil)
  }

  @Test(
    "Anything else that is bought by measure",
    arguments: [
      ("312 kWh", "312", "kWh"), ("1.5 min", "90", "s"), ("7 шт", "7", "piece"),
    ])
  func quantities(text: String, value: String, unit: String) {
    #expect(
      MeasureReader(lexicon: SampleLexicon.all).quantity(text)
        == Quantity(
          value: SampleLexicon.decimal(value), unit: QuantityUnit(rawValue: unit), text: text))
  }

  @Test("Volumes and other texts are no quantities", arguments: ["2 KB", "2", "", "2 x", "5 %"])
  func noQuantities(text: String) {
    #expect(MeasureReader(lexicon: SampleLexicon.all).quantity(text) == nil)
  }
}
