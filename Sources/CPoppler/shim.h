#ifndef BILLFOLD_CPOPPLER_SHIM_H
#define BILLFOLD_CPOPPLER_SHIM_H
#include "../CGLib/shim.h"
#include <poppler.h>
#endif
