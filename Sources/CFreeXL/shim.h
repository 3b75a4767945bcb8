#ifndef BILLFOLD_CFREEXL_SHIM_H
#define BILLFOLD_CFREEXL_SHIM_H
#include <freexl.h>
#endif
