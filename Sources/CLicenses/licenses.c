#include "CLicenses.h"

static const char program[] = {
#embed "../../LICENSE"
    , 0};

static const char model_card[] = {
#embed "../CModel/MODEL_CARD.md"
    , 0};

static const char libraries[] = {
#embed "libraries.txt"
    , 0};

static const char texts[] = {
#embed "texts.txt"
    , 0};

const char *clicenses_program(void) { return program; }
const char *clicenses_model_card(void) { return model_card; }
const char *clicenses_libraries(void) { return libraries; }
const char *clicenses_texts(void) { return texts; }
