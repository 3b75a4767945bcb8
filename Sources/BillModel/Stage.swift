/// A pure step that turns one typed value into the next.
///
/// Stages are synchronous, print nothing, and read neither clock nor locale nor environment.
public protocol Stage<Input, Output, Failure>: Sendable {
  associatedtype Input: Sendable
  associatedtype Output: Sendable
  associatedtype Failure: Error
  /// Runs the step.
  func run(_ input: Input) throws(Failure) -> Output
}
