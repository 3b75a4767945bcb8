enum FoldKey { static let separator: UInt8 = 0x1F }
