import CPango

/// The versions of the libraries that draw pages.
enum PictureLibraries {
  /// The version of cairo that is loaded, such as `1.16.0`.
  static var cairo: String { String(cString: cairo_version_string()) }

  /// The version of Pango that is loaded, such as `1.50.12`.
  static var pango: String { String(cString: pango_version_string()) }
}
