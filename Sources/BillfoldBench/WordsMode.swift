import Billfold
import Glibc

/// Prints the words of a file with their pages and boxes, a line each, for comparing with others.
enum WordsMode {
  /// Reads one file and writes `page<TAB>x0<TAB>y0<TAB>x1<TAB>y1<TAB>text` lines, behind each page's
  /// `#page` line, and `#lost<TAB>page<TAB>reason` lines for text that could not be had.
  static func run(_ path: String) -> Int32 {
    guard let bytes = try? FileBytes.read(path) else {
      report("cannot be read: \(path)")
      return 1
    }
    do throws(ExtractError) {
      let document = try Extract().run(SourceFile(path: path, bytes: bytes))
      var out = ""
      for page in document.pages {
        out += "#page\t\(page.number)\t\(page.width)\t\(page.height)\n"
        for word in page.words {
          let box = word.box
          out += "\(page.number)\t\(box.x0)\t\(box.y0)\t\(box.x1)\t\(box.y1)\t\(word.text)\n"
        }
      }
      for loss in document.losses where loss.kind == .lostText {
        out += "#lost\t\(loss.page.map(String.init) ?? "")\t\(loss.reason)\n"
      }
      print(out, terminator: "")
      return 0
    } catch {
      report(error.problem.message)
      return 1
    }
  }

  private static func report(_ message: String) {
    var text = "billfold-bench: \(message)\n"
    text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }
}
