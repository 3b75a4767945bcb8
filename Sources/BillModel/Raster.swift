/// A picture as rows of pixels, from the top.
public struct Raster: Sendable, Hashable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Four bytes a pixel: blue, green, red, and one without meaning.
  public let pixels: [UInt8]

  /// More pixels than this are not made: 64 MB.
  public static let largestArea = 16_000_000
  /// No side is longer.
  public static let longestSide = 16_000

  /// A picture of pixels; nil when their number is not that of the sides, or beyond the limits.
  public init?(width: Int, height: Int, pixels: [UInt8]) {
    let sides = 1...Self.longestSide
    guard sides.contains(width), sides.contains(height), width * height <= Self.largestArea,
      pixels.count == width * height * 4
    else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Pixels a point for a picture of some points: 2 (144 dots an inch), or fewer within the limits.
  ///
  /// - Returns: nil for sides that no page has.
  public static func scale(width: Float, height: Float) -> Double? {
    let (width, height) = (Double(width), Double(height))
    guard width >= 1, height >= 1, width.isFinite, height.isFinite else { return nil }
    let sides = Double(longestSide) / max(width, height)
    let area = (Double(largestArea) / width / height).squareRoot()
    let scale = min(2, sides, area)
    // A page that is thousands of times as high as wide would have no pixel across.
    return scale * min(width, height) >= 1 ? scale : nil
  }
}
