#ifndef CMODEL_H
#define CMODEL_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the encoder's model file, aligned to 64. They stay where the executable was
/// mapped: a page is read from disk only when it is touched.
const uint8_t *cmodel_encoder_bytes(void);

/// The length of the model file in bytes.
size_t cmodel_encoder_size(void);

#endif
