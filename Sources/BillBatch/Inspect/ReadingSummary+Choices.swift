import BillModel

extension ReadingSummary {
  /// Writes lines for the readings that were chosen and those that were not.
  ///
  /// - Parameter choices: How open questions were settled.
  /// - Returns: The lines, without their ends.
  public static func lines(of choices: [ReadingChoice]) -> [String] {
    choices.flatMap { choice in
      ["  \(choice.question): \(choice.chosen)"]
        + choice.rejected.map { "    not taken: \($0)" }
    }
  }
}
