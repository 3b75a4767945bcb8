import Glibc

/// Text of bills in the charsets that issuers use.
struct EncodedText: Sendable, CustomStringConvertible {
  let charset: String
  let text: String
  var description: String { charset }

  static let russian = """
    Счёт за услуги связи. Абонент: Иванова Мария. Период: с 01.03.2026 по 31.03.2026. Исходящие \
    вызовы, мобильный интернет, абонентская плата. Всего к оплате за период 679,50 руб.
    """
  static let arabic = """
    فاتورة الهاتف المتنقل. اسم العميل ورقم الحساب. تاريخ الفاتورة ومبلغ الفاتورة المستحق. \
    المكالمات الصادرة والرسائل النصية والإنترنت. إجمالي المبلغ المستحق 12.500 ريال
    """
  static let traditional = """
    月結單 客戶號碼 截數日期 應繳款項 繳費到期日 前期結餘及繳費 月費計劃 流動數據服務 其他收費 本月收費 \
    用量總覽 話音 通話時間 總額 港元
    """
  static let simplified = """
    账单 客户号码 本期费用合计 移动数据流量 通话时间 国内主叫 短信 月租费 套餐外费用 上期余额 实缴金额 人民币元
    """
  static let norwegian = """
    Faktura for mobilabonnement. Beløp å betale: 1 125,40 kr. Utgående samtaler, mottatte SMS og \
    mobildata. Forfallsdato 26.02.2026. Husk å oppgi KID ved betaling på nett. Nærmere \
    opplysninger får du på våre sider. Vennlig hilsen Kundeservice på Østlandet
    """

  /// Every charset with a text that it can hold.
  static let all: [EncodedText] = [
    EncodedText(charset: "windows-1251", text: russian),
    EncodedText(charset: "koi8-r", text: russian),
    EncodedText(charset: "windows-1256", text: arabic),
    EncodedText(charset: "big5-hkscs", text: traditional),
    EncodedText(charset: "gb18030", text: simplified),
    EncodedText(charset: "windows-1252", text: norwegian),
    EncodedText(charset: "utf-8", text: russian + arabic + traditional + norwegian),
    EncodedText(charset: "utf-16le", text: "Bill 12.50 " + russian),
    EncodedText(charset: "utf-16be", text: "Bill 12.50 " + norwegian),
  ]

  /// The text, or another one, in the charset.
  func bytes(_ other: String? = nil) -> [UInt8] {
    let source = Array((other ?? text).utf8)
    guard let handle = iconv_open(charset, "UTF-8") else { return [] }
    defer { iconv_close(handle) }
    var input = source.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: source.count * 4 + 16)
    var (left, room) = (input.count, output.count)
    let capacity = output.count
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        iconv(handle, &from, &left, &to, &room)
        iconv(handle, nil, nil, &to, &room)
      }
    }
    return left == 0 ? output[..<(capacity - room)].map { UInt8(bitPattern: $0) } : []
  }
}
