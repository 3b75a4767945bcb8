import Billfold
import Glibc

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--words", let path = arguments.dropFirst().first {
  exit(WordsMode.run(path))
}
