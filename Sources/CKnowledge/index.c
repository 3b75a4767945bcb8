// Written by Scripts/generate-knowledge-index; do not edit.
#include "CKnowledge.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "data/countries.json5"
};

static const unsigned char file_1[] = {
#embed "data/currencies.json5"
};

static const unsigned char file_2[] = {
#embed "data/issuers/no/telia.json5"
};

static const unsigned char file_3[] = {
#embed "data/units.json5"
};

static const unsigned char file_4[] = {
#embed "data/vocabulary/en.json5"
};

static const unsigned char file_5[] = {
#embed "data/vocabulary/mul.json5"
};

static const unsigned char file_6[] = {
#embed "data/vocabulary/nb.json5"
};

static const billfold_data_file files[] = {
    {"countries.json5", file_0, sizeof file_0},
    {"currencies.json5", file_1, sizeof file_1},
    {"issuers/no/telia.json5", file_2, sizeof file_2},
    {"units.json5", file_3, sizeof file_3},
    {"vocabulary/en.json5", file_4, sizeof file_4},
    {"vocabulary/mul.json5", file_5, sizeof file_5},
    {"vocabulary/nb.json5", file_6, sizeof file_6},
};

const billfold_data_file *billfold_data_files(void) { return files; }

size_t billfold_data_file_count(void) { return sizeof files / sizeof files[0]; }
