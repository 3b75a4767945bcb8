/// Compares the reading of one document with its golden, and renews the golden if that is asked for.
public enum GoldenCheck {
  /// What a comparison came to.
  public struct Result: Sendable, Hashable {
    /// What differs, in the order of the golden.
    public var differences: [GoldenComparison.Difference] = []
    /// Why nothing could be compared, as `file:line:column: problem`; nil if all went well.
    public var problem: String?
    /// The golden's new bytes, where they are not the old ones.
    public var renewed: [UInt8]?
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - golden: The golden's bytes.
  ///   - path: The golden's path, for messages.
  ///   - reading: What was read.
  ///   - updates: Whether the golden's values are to be renewed.
  /// - Returns: What the comparison came to.
  public static func compare(
    golden: [UInt8], at path: String, with reading: DocumentReading, updates: Bool
  ) -> Result {
    var result = Result()
    do throws(JSONTextError) {
      let expected = try JSONNode(parsing: golden)
      let actual = try ReadingJSON.node(of: reading)
      result.differences = GoldenComparison.differences(between: expected, and: actual)
      if updates, !result.differences.isEmpty {
        result.renewed = GoldenComparison.updated(golden, golden: expected, actual: actual)
      }
    } catch {
      result.problem =
        "\(path):\(error.line):\(error.column): this is no JSON, \(error.expected) is expected"
    }
    return result
  }
}
