/// A rectangle in points (1/72 inch) from the top left of the crop box; y grows downwards.
public struct Box: Sendable, Hashable {
  /// Left edge.
  public var x0: Float
  /// Upper edge.
  public var y0: Float
  /// Right edge, not left of `x0`.
  public var x1: Float
  /// Lower edge, not above `y0`.
  public var y1: Float

  /// The rectangle between two corners.
  public init(x0: Float, y0: Float, x1: Float, y1: Float) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  /// Width in points.
  public var width: Float { x1 - x0 }
  /// Height in points.
  public var height: Float { y1 - y0 }
  /// Horizontal centre.
  public var midX: Float { (x0 + x1) / 2 }
  /// Vertical centre.
  public var midY: Float { (y0 + y1) / 2 }

  /// The smallest rectangle that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// Length that both share horizontally; negative is the gap between them.
  public func overlapX(_ other: Box) -> Float { min(x1, other.x1) - max(x0, other.x0) }
  /// Length that both share vertically; negative is the gap between them.
  public func overlapY(_ other: Box) -> Float { min(y1, other.y1) - max(y0, other.y0) }
}
