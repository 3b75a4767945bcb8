/// What the process says to its caller when it ends.
package enum ExitStatus: Int32 {
  /// All is well.
  case success = 0
  /// The work is done, but something that the caller wants to know of was found.
  case findings = 1
  /// The command line or a settings file is wrong.
  case usage = 2
  /// The output could not be written.
  case unwritable = 3
  /// Stopped by SIGINT.
  case interrupted = 130
  /// Stopped by SIGTERM.
  case terminated = 143
}
