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
#embed "data/issuers/hk/1010.json5"
};

static const unsigned char file_3[] = {
#embed "data/issuers/hk/3hk.json5"
};

static const unsigned char file_4[] = {
#embed "data/issuers/hk/clubsim.json5"
};

static const unsigned char file_5[] = {
#embed "data/issuers/hk/cmhk.json5"
};

static const unsigned char file_6[] = {
#embed "data/issuers/hk/csl.json5"
};

static const unsigned char file_7[] = {
#embed "data/issuers/hk/hkbn.json5"
};

static const unsigned char file_8[] = {
#embed "data/issuers/hk/smartone.json5"
};

static const unsigned char file_9[] = {
#embed "data/issuers/no/ice.json5"
};

static const unsigned char file_10[] = {
#embed "data/issuers/no/mycall.json5"
};

static const unsigned char file_11[] = {
#embed "data/issuers/no/nicemobil.json5"
};

static const unsigned char file_12[] = {
#embed "data/issuers/no/onecall.json5"
};

static const unsigned char file_13[] = {
#embed "data/issuers/no/talkmore.json5"
};

static const unsigned char file_14[] = {
#embed "data/issuers/no/telenor.json5"
};

static const unsigned char file_15[] = {
#embed "data/issuers/no/telia.json5"
};

static const unsigned char file_16[] = {
#embed "data/issuers/om/omantel.json5"
};

static const unsigned char file_17[] = {
#embed "data/issuers/om/ooredoo.json5"
};

static const unsigned char file_18[] = {
#embed "data/issuers/om/vodafone.json5"
};

static const unsigned char file_19[] = {
#embed "data/issuers/ru/beeline.json5"
};

static const unsigned char file_20[] = {
#embed "data/issuers/ru/megafon.json5"
};

static const unsigned char file_21[] = {
#embed "data/issuers/ru/mts.json5"
};

static const unsigned char file_22[] = {
#embed "data/issuers/ru/tele2.json5"
};

static const unsigned char file_23[] = {
#embed "data/issuers/sg/airalo.json5"
};

static const unsigned char file_24[] = {
#embed "data/numbering-plans.json5"
};

static const unsigned char file_25[] = {
#embed "data/record-shapes.json5"
};

static const unsigned char file_26[] = {
#embed "data/rules.json5"
};

static const unsigned char file_27[] = {
#embed "data/unit-codes.json5"
};

static const unsigned char file_28[] = {
#embed "data/units.json5"
};

static const unsigned char file_29[] = {
#embed "data/vocabulary/ar.json5"
};

static const unsigned char file_30[] = {
#embed "data/vocabulary/da.json5"
};

static const unsigned char file_31[] = {
#embed "data/vocabulary/de.json5"
};

static const unsigned char file_32[] = {
#embed "data/vocabulary/en.json5"
};

static const unsigned char file_33[] = {
#embed "data/vocabulary/es.json5"
};

static const unsigned char file_34[] = {
#embed "data/vocabulary/fr.json5"
};

static const unsigned char file_35[] = {
#embed "data/vocabulary/it.json5"
};

static const unsigned char file_36[] = {
#embed "data/vocabulary/mul.json5"
};

static const unsigned char file_37[] = {
#embed "data/vocabulary/nb.json5"
};

static const unsigned char file_38[] = {
#embed "data/vocabulary/nl.json5"
};

static const unsigned char file_39[] = {
#embed "data/vocabulary/ru.json5"
};

static const unsigned char file_40[] = {
#embed "data/vocabulary/sv.json5"
};

static const unsigned char file_41[] = {
#embed "data/vocabulary/zh.json5"
};

static const billfold_data_file files[] = {
    {"countries.json5", file_0, sizeof file_0},
    {"currencies.json5", file_1, sizeof file_1},
    {"issuers/hk/1010.json5", file_2, sizeof file_2},
    {"issuers/hk/3hk.json5", file_3, sizeof file_3},
    {"issuers/hk/clubsim.json5", file_4, sizeof file_4},
    {"issuers/hk/cmhk.json5", file_5, sizeof file_5},
    {"issuers/hk/csl.json5", file_6, sizeof file_6},
    {"issuers/hk/hkbn.json5", file_7, sizeof file_7},
    {"issuers/hk/smartone.json5", file_8, sizeof file_8},
    {"issuers/no/ice.json5", file_9, sizeof file_9},
    {"issuers/no/mycall.json5", file_10, sizeof file_10},
    {"issuers/no/nicemobil.json5", file_11, sizeof file_11},
    {"issuers/no/onecall.json5", file_12, sizeof file_12},
    {"issuers/no/talkmore.json5", file_13, sizeof file_13},
    {"issuers/no/telenor.json5", file_14, sizeof file_14},
    {"issuers/no/telia.json5", file_15, sizeof file_15},
    {"issuers/om/omantel.json5", file_16, sizeof file_16},
    {"issuers/om/ooredoo.json5", file_17, sizeof file_17},
    {"issuers/om/vodafone.json5", file_18, sizeof file_18},
    {"issuers/ru/beeline.json5", file_19, sizeof file_19},
    {"issuers/ru/megafon.json5", file_20, sizeof file_20},
    {"issuers/ru/mts.json5", file_21, sizeof file_21},
    {"issuers/ru/tele2.json5", file_22, sizeof file_22},
    {"issuers/sg/airalo.json5", file_23, sizeof file_23},
    {"numbering-plans.json5", file_24, sizeof file_24},
    {"record-shapes.json5", file_25, sizeof file_25},
    {"rules.json5", file_26, sizeof file_26},
    {"unit-codes.json5", file_27, sizeof file_27},
    {"units.json5", file_28, sizeof file_28},
    {"vocabulary/ar.json5", file_29, sizeof file_29},
    {"vocabulary/da.json5", file_30, sizeof file_30},
    {"vocabulary/de.json5", file_31, sizeof file_31},
    {"vocabulary/en.json5", file_32, sizeof file_32},
    {"vocabulary/es.json5", file_33, sizeof file_33},
    {"vocabulary/fr.json5", file_34, sizeof file_34},
    {"vocabulary/it.json5", file_35, sizeof file_35},
    {"vocabulary/mul.json5", file_36, sizeof file_36},
    {"vocabulary/nb.json5", file_37, sizeof file_37},
    {"vocabulary/nl.json5", file_38, sizeof file_38},
    {"vocabulary/ru.json5", file_39, sizeof file_39},
    {"vocabulary/sv.json5", file_40, sizeof file_40},
    {"vocabulary/zh.json5", file_41, sizeof file_41},
};

const billfold_data_file *billfold_data_files(void) { return files; }

size_t billfold_data_file_count(void) { return sizeof files / sizeof files[0]; }
