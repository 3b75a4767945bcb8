import CGMime
import CFreeXL
import CLibXML2
import CLibZip
import CPoppler

/// The versions of the C libraries that read documents.
public enum ExtractionLibraries {
  /// The version of poppler that is loaded, such as `22.12.0`.
  public static var poppler: String { String(cString: poppler_get_version()) }

  /// The version of GMime that is loaded, such as `3.2.13`.
  public static var gmime: String {
    "\(gmime_major_version).\(gmime_minor_version).\(gmime_micro_version)"
  }

  /// The version of libxml2 that the package was built with, such as `2.9.14`.
  public static var libxml2: String { LIBXML_DOTTED_VERSION }

  /// The version of libzip that is loaded, such as `1.7.3`.
  public static var libzip: String { String(cString: zip_libzip_version()) }

  /// The version of FreeXL that is loaded, such as `1.0.6`.
  public static var freexl: String { String(cString: freexl_version()) }
}
