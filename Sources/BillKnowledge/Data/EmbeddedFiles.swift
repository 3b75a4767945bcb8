import CKnowledge

/// The data files that the binary carries.
enum EmbeddedFiles {
  /// Paths below `data/` and contents, in the order of the paths.
  static func all() -> [(name: String, bytes: [UInt8])] {
    let count = billfold_data_file_count()
    guard let first = billfold_data_files() else { return [] }
    return UnsafeBufferPointer(start: first, count: count).map { file in
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return (name: String(cString: file.name), bytes: Array(bytes))
    }
  }
}
