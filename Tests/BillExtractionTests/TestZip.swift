import CLibZip
import Glibc

/// Archives made by the library, so that their form is not this project's own idea of it.
enum TestZip {
  /// A file to be packed.
  struct File {
    var name: String
    var bytes: [UInt8]
    var isStored = false
    var password: String?

    init(_ name: String, _ bytes: [UInt8], isStored: Bool = false, password: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.isStored = isStored
      self.password = password
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// The bytes of an archive; empty when the library refuses.
  static func bytes(_ files: [File]) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    guard let source = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(source, Int32(ZIP_TRUNCATE), &error)
    else { return [] }
    // Outlives the closing of the archive.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    for file in files { add(file, to: archive) }
    guard zip_close(archive) == 0, zip_source_open(source) == 0 else { return [] }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_source_read(source, &buffer, zip_uint64_t(buffer.count))
      guard count > 0 else { return bytes }
      bytes += buffer[..<Int(count)]
    }
  }

  private static func add(_ file: File, to archive: OpaquePointer) {
    guard let copy = malloc(max(file.bytes.count, 1)) else { return }
    file.bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { memcpy(copy, start, source.count) }
    }
    let source = zip_source_buffer(archive, copy, zip_uint64_t(file.bytes.count), 1)
    let index = zip_file_add(archive, file.name, source, 0)
    guard index >= 0 else { return }
    zip_set_file_compression(
      archive, zip_uint64_t(index), file.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9)
    if let password = file.password {
      zip_file_set_encryption(
        archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
    }
  }
}
