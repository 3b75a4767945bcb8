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
#embed "data/issuers/hk/3hk.json5"
};

static const unsigned char file_3[] = {
#embed "data/issuers/no/telia.json5"
};

static const unsigned char file_4[] = {
#embed "data/issuers/om/omantel.json5"
};

static const unsigned char file_5[] = {
#embed "data/issuers/ru/mts.json5"
};

static const unsigned char file_6[] = {
#embed "data/rules.json5"
};

static const unsigned char file_7[] = {
#embed "data/unit-codes.json5"
};

static const unsigned char file_8[] = {
#embed "data/units.json5"
};

static const unsigned char file_9[] = {
#embed "data/vocabulary/ar.json5"
};

static const unsigned char file_10[] = {
#embed "data/vocabulary/da.json5"
};

static const unsigned char file_11[] = {
#embed "data/vocabulary/de.json5"
};

static const unsigned char file_12[] = {
#embed "data/vocabulary/en.json5"
};

static const unsigned char file_13[] = {
#embed "data/vocabulary/es.json5"
};

static const unsigned char file_14[] = {
#embed "data/vocabulary/fr.json5"
};

static const unsigned char file_15[] = {
#embed "data/vocabulary/mul.json5"
};

static const unsigned char file_16[] = {
#embed "data/vocabulary/nb.json5"
};

static const unsigned char file_17[] = {
#embed "data/vocabulary/nl.json5"
};

static const unsigned char file_18[] = {
#embed "data/vocabulary/ru.json5"
};

static const unsigned char file_19[] = {
#embed "data/vocabulary/sv.json5"
};

static const unsigned char file_20[] = {
#embed "data/vocabulary/zh.json5"
};

static const billfold_data_file files[] = {
    {"countries.json5", file_0, sizeof file_0},
    {"currencies.json5", file_1, sizeof file_1},
    {"issuers/hk/3hk.json5", file_2, sizeof file_2},
    {"issuers/no/telia.json5", file_3, sizeof file_3},
    {"issuers/om/omantel.json5", file_4, sizeof file_4},
    {"issuers/ru/mts.json5", file_5, sizeof file_5},
    {"rules.json5", file_6, sizeof file_6},
    {"unit-codes.json5", file_7, sizeof file_7},
    {"units.json5", file_8, sizeof file_8},
    {"vocabulary/ar.json5", file_9, sizeof file_9},
    {"vocabulary/da.json5", file_10, sizeof file_10},
    {"vocabulary/de.json5", file_11, sizeof file_11},
    {"vocabulary/en.json5", file_12, sizeof file_12},
    {"vocabulary/es.json5", file_13, sizeof file_13},
    {"vocabulary/fr.json5", file_14, sizeof file_14},
    {"vocabulary/mul.json5", file_15, sizeof file_15},
    {"vocabulary/nb.json5", file_16, sizeof file_16},
    {"vocabulary/nl.json5", file_17, sizeof file_17},
    {"vocabulary/ru.json5", file_18, sizeof file_18},
    {"vocabulary/sv.json5", file_19, sizeof file_19},
    {"vocabulary/zh.json5", file_20, sizeof file_20},
};

const billfold_data_file *billfold_data_files(void) { return files; }

size_t billfold_data_file_count(void) { return sizeof files / sizeof files[0]; }
