#ifndef BILLFOLD_CPANGO_SHIM_H
#define BILLFOLD_CPANGO_SHIM_H
#include <cairo.h>

// The few calls of Pango that are used, as every Pango 1 has them. Its own headers come with flags
// that SwiftPM refuses with a warning at each build.
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoFontDescription PangoFontDescription;

PangoLayout *pango_cairo_create_layout(cairo_t *context);
void pango_cairo_update_layout(cairo_t *context, PangoLayout *layout);
void pango_cairo_show_layout(cairo_t *context, PangoLayout *layout);
void pango_layout_set_text(PangoLayout *layout, const char *utf8, int length);
void pango_layout_set_font_description(PangoLayout *layout, const PangoFontDescription *font);
void pango_layout_set_single_paragraph_mode(PangoLayout *layout, int isSingle);
void pango_layout_get_size(PangoLayout *layout, int *width, int *height);
PangoFontDescription *pango_font_description_from_string(const char *text);
void pango_font_description_free(PangoFontDescription *font);
void pango_font_description_set_absolute_size(PangoFontDescription *font, double size);
void pango_font_description_set_weight(PangoFontDescription *font, int weight);
void g_object_unref(void *object);
const char *pango_version_string(void);

/// Pango's units in one of cairo's.
static const int billfold_pango_scale = 1024;
/// Weights of letters.
static const int billfold_pango_normal = 400, billfold_pango_bold = 700;
#endif
