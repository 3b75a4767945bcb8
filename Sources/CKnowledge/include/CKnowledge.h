#ifndef BILLFOLD_CKNOWLEDGE_H
#define BILLFOLD_CKNOWLEDGE_H
#include <stddef.h>

/// One data file that the binary carries.
typedef struct {
  /// Path below `data/`, such as `vocabulary/en.json5`.
  const char *name;
  const unsigned char *bytes;
  size_t length;
} billfold_data_file;

/// The files in the order of their paths, by bytes.
const billfold_data_file *billfold_data_files(void);
size_t billfold_data_file_count(void);

#endif
