/// Where lines may end, by ICU, which is loaded at the first text that needs it.
#ifndef CLINEBREAK_H
#define CLINEBREAK_H

#include <stdbool.h>
#include <stdint.h>

/// Marks with 1 each byte of `marks` (`length + 1` of them, all 0) before which a line may end by
/// Unicode's rules (UAX 14), with dictionaries for scripts that write without spaces.
///
/// Returns false, and marks nothing, where there is no ICU. `text` is valid UTF-8.
bool clb_mark(const uint8_t *text, int32_t length, uint8_t *marks);

#endif
