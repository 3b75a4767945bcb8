#ifndef BILLFOLD_CLIBXML2_SHIM_H
#define BILLFOLD_CLIBXML2_SHIM_H
// Debian's headers pull in the system's ICU, which clashes with Foundation's own copy: only
// trailing fields of a struct that is never allocated here depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif
