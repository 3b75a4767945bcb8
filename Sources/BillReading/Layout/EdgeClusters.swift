/// Columns of a page without lines: what stands at one edge, as far as edges of a column wander.
enum EdgeClusters {
  /// The indices of edges that follow one another with no more than a gap between them.
  ///
  /// - Parameters:
  ///   - edges: Places across the page, in points, in any order.
  ///   - gap: The widest gap inside a column, in points.
  /// - Returns: The columns from left to right, each with its indices ascending.
  static func of(_ edges: [Float], gap: Float) -> [[Int]] {
    let order = edges.indices.sorted { (edges[$0], $0) < (edges[$1], $1) }
    var clusters: [[Int]] = []
    var last: Float?
    for index in order {
      if let last, edges[index] - last <= gap {
        clusters[clusters.count - 1].append(index)
      } else {
        clusters.append([index])
      }
      last = edges[index]
    }
    return clusters.map { $0.sorted() }
  }
}
