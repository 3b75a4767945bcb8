import BillBatch
import Glibc

/// The words behind the tool's name, whatever their bytes: a path need not be UTF-8.
let words = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
  CommandLine.unsafeArgv[index].map { word in
    FilePath.typed(UnsafeRawBufferPointer(start: word, count: strlen(word)))
  }
}
exit(Tool.main(words).rawValue)
