import Billfold
import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "--words" {
  exit(WordsMode.run(arguments[1]))
}
if !arguments.isEmpty, !arguments[0].hasPrefix("-") {
  exit(StagesMode.run(arguments, repetitions: 5))
}
print(
  """
  Usage: billfold-bench INPUT…         pages a second of each stage, over files and folders
         billfold-bench --words FILE   the words of a file with their boxes
  """)
exit(arguments.isEmpty || arguments == ["--help"] ? 0 : 2)
