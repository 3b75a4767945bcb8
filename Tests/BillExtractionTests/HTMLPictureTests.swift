import BillModel
import Testing

import BillExtraction

@Suite("What stands in the place of pictures")
struct HTMLPictureTests {
  @Test(
    arguments: [
      // A figure is text wherever it stands.
      ("<table><tr><td>Sum</td><td><img alt='12,50'></td></tr></table>", ["Sum", "12,50"]),
      ("<p>Sum <img alt='12,50 kr'> to pay</p>", ["Sum 12,50 kr to pay"]),
      // Another text is where nothing stands beside it.
      ("<div><img alt='Acme Telecom'></div><p>Bill</p>", ["Acme Telecom", "Bill"]),
      ("<img alt='Acme Telecom'><p>Bill</p>", ["Acme Telecom", "Bill"]),
      ("<table><tr><td><img alt=Acme></td><td>Bill</td></tr></table>", ["Acme", "Bill"]),
      // An icon says what its line says.
      ("<p><img alt='Info'> Sum</p>", ["Sum"]),
      ("<p>Sum<img alt='arrow'></p>", ["Sum"]),
      // Names of files, blanks and hidden pictures say nothing.
      ("<p><img alt='logo.png'></p><p><img alt=' '></p><p><img></p>", []),
      ("<p hidden><img alt='12,50'></p><img style='display:none' alt='13,50'>", []),
      ("<div style='display:flex'><img alt=Acme><p>Bill</p></div>", ["Acme", "Bill"]),
    ] as [(String, [String])])
  func picture(html: String, phrases: [String]) throws {
    #expect(try HTMLPage(html).phrases == phrases)
  }
}
