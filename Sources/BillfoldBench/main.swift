import Billfold
import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "--words" {
  exit(WordsMode.run(arguments[1]))
}
if arguments.count > 2, arguments[0] == "--mutations", let count = Int(arguments[1]) {
  exit(MutationsMode.run(Array(arguments.dropFirst(2)), count: count))
}
if arguments.count == 2, arguments[0] == "--extract" {
  exit(ExtractMode.run(arguments[1], repetitions: 5))
}
if !arguments.isEmpty, !arguments[0].hasPrefix("-") {
  exit(StagesMode.run(arguments, repetitions: 5))
}
print(
  """
  Usage: billfold-bench INPUT…                     pages a second of each stage, over files and folders
         billfold-bench --extract FILE             megabytes a second of its extraction
         billfold-bench --words FILE               the words of a file with their boxes
         billfold-bench --mutations COUNT INPUT…   changes of verified documents that a proof lets pass
  """)
exit(arguments.isEmpty || arguments == ["--help"] ? 0 : 2)
