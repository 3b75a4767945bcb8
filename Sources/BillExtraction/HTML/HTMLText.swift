/// Text that comes in pieces between two tags, in room that is used again for the next.
struct HTMLText: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12
  private var count = 0

  init() { start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity) }

  deinit { start.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// Adds a piece.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let source = piece.baseAddress else { return }
    if count + piece.count > capacity { grow(to: count + piece.count) }
    (start + count).update(from: source, count: piece.count)
    count += piece.count
  }

  /// Gives the whole text away; it stands where it is until the next piece comes.
  mutating func take() -> UnsafeBufferPointer<UInt8> {
    defer { count = 0 }
    return UnsafeBufferPointer(start: start, count: count)
  }

  private mutating func grow(to least: Int) {
    let room = max(least, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (larger, room)
  }
}
