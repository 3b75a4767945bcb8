import BillModel
import Testing

@Suite struct IntNearestTests {
  @Test(arguments: [
    (2.4, 2), (2.5, 3), (-2.5, -3), (1e30, 1_000_000_000), (-1e30, -1_000_000_000),
    (Float.infinity, 1_000_000_000), (-Float.infinity, -1_000_000_000), (Float.nan, 0),
  ])
  func everyNumberHasANearestOne(value: Float, expected: Int) {
    #expect(Int(nearest: value) == expected)
  }

  @Test func aPlaceFarAwayHasWords() {
    let place = Place.page(2, Box(x0: 1e30, y0: -7.9, x1: 1e30, y1: 1))
    #expect(place.words == "page 2 at 1000000000 -7")
  }
}
