#include "CModel.h"

static const _Alignas(64) unsigned char encoder[] = {
#embed "encoder.pqmodel"
};

const uint8_t *cmodel_encoder_bytes(void) { return encoder; }

size_t cmodel_encoder_size(void) { return sizeof encoder; }
