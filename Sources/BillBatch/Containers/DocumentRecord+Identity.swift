import BillModel

extension DocumentRecord {
  /// Names the file: its id is a function of its bytes.
  package mutating func identify(path: String, bytes: [UInt8]) {
    id = "d" + SHA256.digest(of: bytes).hexadecimal
    self.path = path
    self.bytes = bytes.count
  }

  /// Takes over from `own` what a worker must not decide, since it has read a hostile file.
  package mutating func identify(as own: DocumentRecord) {
    id = own.id
    path = own.path
    bytes = own.bytes
    parent = own.parent
    duplicateOf = nil
    sandbox = .none
  }
}
