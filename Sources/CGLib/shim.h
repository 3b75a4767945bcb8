#ifndef BILLFOLD_CGLIB_SHIM_H
#define BILLFOLD_CGLIB_SHIM_H
// The types that poppler-glib and GMime share: modules that each took them in on their own would
// both claim them.
#include <gio/gio.h>
#include <glib-object.h>
#include <glib.h>
#endif
