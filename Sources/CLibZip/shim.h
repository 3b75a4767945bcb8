#ifndef BILLFOLD_CLIBZIP_SHIM_H
#define BILLFOLD_CLIBZIP_SHIM_H
#include <zip.h>
#endif
