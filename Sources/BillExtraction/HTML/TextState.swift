import BillModel

/// What text inherits from the elements around it.
struct TextState {
  enum WhiteSpace: UInt8 {
    case collapse, keep, keepLines
  }

  var style: Word.Style = []
  var size = FlowMetrics.fontSize
  var whiteSpace = WhiteSpace.collapse
  /// `visibility: hidden`, which children may undo.
  var isInvisible = false
  /// `font-size: 0`, which children may undo.
  var isSizeless = false
  /// White ink is readable, since something around it has a colour of its own.
  var hasBackground = false
  var isWhiteInk = false

  /// Whether text in this state is content.
  var isShown: Bool { !isInvisible && !isSizeless }

  /// The style that words bear.
  var wordStyle: Word.Style {
    isWhiteInk && !hasBackground ? style.union(.white) : style
  }
}
