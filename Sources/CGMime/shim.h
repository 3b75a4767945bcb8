#ifndef BILLFOLD_CGMIME_SHIM_H
#define BILLFOLD_CGMIME_SHIM_H
#include "../CGLib/shim.h"
#include <gmime/gmime.h>
#include <stdbool.h>

// GLib's checks of types are macros, which Swift does not see.
static inline bool cgmime_is_multipart(GMimeObject *entity) { return GMIME_IS_MULTIPART(entity); }
static inline bool cgmime_is_message(GMimeObject *entity) { return GMIME_IS_MESSAGE_PART(entity); }
static inline bool cgmime_is_part(GMimeObject *entity) { return GMIME_IS_PART(entity); }
#endif
