#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

// Products of int8 matrices with AVX2, which multiplies pairs of bytes, adds each pair in 16 bits
// and so needs a second multiplication to get to 32 bits. Here the pairs of two steps are added
// before it, which saves a quarter of all multiplications. Where four weights are too large for
// that, the second pair is kept apart and multiplied by itself: sums are exact.

/// Outputs that are computed together, and rows.
enum { PANEL = 16, ROWS = 3 };
/// Inputs of one step, and bytes that a panel has for it.
enum { STEP = 4, BYTES = PANEL * STEP };
/// Of four weights in one sum, so that it stays within 16 bits: 258 * 127 <= 32767.
enum { MOST = 258 };

struct ck_matrix {
  size_t outputs, inputs;
  /// Panel by panel, step by step, output by output.
  int8_t *weights;
  /// For each panel where its steps apart begin; a last entry for the end.
  uint32_t *apart;
  /// Of the steps apart: which they are, and their weights like those above.
  uint32_t *apart_steps;
  int8_t *apart_weights;
};

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define INLINE static inline __attribute__((always_inline))

INLINE __m256i four_inputs(const uint8_t *at) {
  int32_t inputs;
  memcpy(&inputs, at, sizeof inputs);
  return _mm256_set1_epi32(inputs);
}

INLINE __m256i half(const int8_t *weights, int index) {
  return _mm256_load_si256((const __m256i *)weights + index);
}

/// The sums of `rows` rows and one panel.
INLINE void multiply_tile(int rows, const ck_matrix *matrix, size_t panel, const uint8_t *inputs,
                          int32_t *sums) {
  const __m256i ones = _mm256_set1_epi16(1);
  const size_t width = matrix->inputs;
  const int8_t *weights = matrix->weights + panel * PANEL * width;
  __m256i totals[ROWS][2];
  for (int r = 0; r < rows; r++) totals[r][0] = totals[r][1] = _mm256_setzero_si256();
  for (size_t i = 0; i < width; i += 2 * STEP, weights += 2 * BYTES) {
    __m256i pairs[ROWS][2];
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      __m256i four = four_inputs(inputs + r * width + i);
      pairs[r][0] = _mm256_maddubs_epi16(four, half(weights, 0));
      pairs[r][1] = _mm256_maddubs_epi16(four, half(weights, 1));
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      __m256i four = four_inputs(inputs + r * width + i + STEP);
#pragma clang loop unroll(full)
      for (int h = 0; h < 2; h++) {
        __m256i next = _mm256_maddubs_epi16(four, half(weights, 2 + h));
        __m256i sum = _mm256_madd_epi16(_mm256_add_epi16(pairs[r][h], next), ones);
        totals[r][h] = _mm256_add_epi32(totals[r][h], sum);
      }
    }
  }
  for (size_t a = matrix->apart[panel]; a < matrix->apart[panel + 1]; a++) {
    const int8_t *apart = matrix->apart_weights + a * BYTES;
    for (int r = 0; r < rows; r++) {
      __m256i four = four_inputs(inputs + r * width + matrix->apart_steps[a] * STEP);
#pragma clang loop unroll(full)
      for (int h = 0; h < 2; h++) {
        __m256i sum = _mm256_madd_epi16(_mm256_maddubs_epi16(four, half(apart, h)), ones);
        totals[r][h] = _mm256_add_epi32(totals[r][h], sum);
      }
    }
  }
  for (int r = 0; r < rows; r++)
    for (int h = 0; h < 2; h++)
      _mm256_storeu_si256((__m256i *)(sums + r * matrix->outputs + panel * PANEL) + h,
                          totals[r][h]);
}

static void multiply(const ck_matrix *matrix, const uint8_t *inputs, size_t rows,
                     int32_t *sums) {
  for (size_t panel = 0; panel < matrix->outputs / PANEL; panel++) {
    size_t r = 0;
    for (; r + ROWS <= rows; r += ROWS)
      multiply_tile(ROWS, matrix, panel, inputs + r * matrix->inputs, sums + r * matrix->outputs);
    for (; r < rows; r++)
      multiply_tile(1, matrix, panel, inputs + r * matrix->inputs, sums + r * matrix->outputs);
  }
}

/// The sums of each four weights that are added in 16 bits, of one sign only.
INLINE __m256i sums_of_four(__m256i first, __m256i second) {
  const __m256i ones = _mm256_set1_epi8(1);
  return _mm256_add_epi16(_mm256_maddubs_epi16(ones, first), _mm256_maddubs_epi16(ones, second));
}

/// Bits for those fours of two steps' halves whose sum may leave 16 bits.
INLINE uint32_t too_large(__m256i first, __m256i second) {
  const __m256i zero = _mm256_setzero_si256(), most = _mm256_set1_epi16(MOST);
  __m256i above = sums_of_four(_mm256_max_epi8(first, zero), _mm256_max_epi8(second, zero));
  __m256i below = sums_of_four(_mm256_min_epi8(first, zero), _mm256_min_epi8(second, zero));
  __m256i bad = _mm256_or_si256(_mm256_cmpgt_epi16(above, most),
                                _mm256_cmpgt_epi16(_mm256_sub_epi16(zero, most), below));
  return (uint32_t)_mm256_movemask_epi8(bad);
}

/// Takes a panel's weights that are too large out of every second step and gives their number of
/// steps; adds them to those apart if there is room for them.
static size_t set_apart(ck_matrix *matrix, size_t panel, size_t end) {
  int8_t *weights = matrix->weights + panel * PANEL * matrix->inputs;
  size_t count = 0;
  for (size_t step = 1; step < matrix->inputs / STEP; step += 2) {
    int8_t *first = weights + (step - 1) * BYTES, *second = first + BYTES;
    uint32_t bad[] = {too_large(half(first, 0), half(second, 0)),
                      too_large(half(first, 1), half(second, 1))};
    if (!(bad[0] | bad[1])) continue;
    if (matrix->apart_weights) {
      int8_t *apart = matrix->apart_weights + (end + count) * BYTES;
      matrix->apart_steps[end + count] = (uint32_t)step;
      for (int i = 0; i < BYTES; i++) {
        bool is_bad = bad[i / 32] >> i % 32 & 1;
        apart[i] = is_bad ? second[i] : 0;
        if (is_bad) second[i] = 0;
      }
    }
    count++;
  }
  return count;
}

static bool is_supported(void) {
  __builtin_cpu_init();
  // oneDNN's kernels for AVX-512 are faster.
  return __builtin_cpu_supports("avx2") && !__builtin_cpu_supports("avx512bw");
}

#pragma clang attribute pop
#else

static void multiply(const ck_matrix *matrix, const uint8_t *inputs, size_t rows,
                     int32_t *sums) {}
static size_t set_apart(ck_matrix *matrix, size_t panel, size_t end) { return 0; }
static bool is_supported(void) { return false; }

#endif

static void *allocate(size_t size) { return aligned_alloc(64, (size + 64) / 64 * 64); }

static void pack(const ck_matrix *matrix, const int8_t *weights) {
  int8_t *out = matrix->weights;
  for (size_t first = 0; first < matrix->outputs; first += PANEL)
    for (size_t i = 0; i < matrix->inputs; i += STEP)
      for (size_t o = first; o < first + PANEL; o++, out += STEP)
        memcpy(out, weights + o * matrix->inputs + i, STEP);
}

/// Makes every sum of two steps fit in 16 bits. @return whether there was memory.
static bool keep_exact(ck_matrix *matrix) {
  size_t panels = matrix->outputs / PANEL, count = 0;
  matrix->apart = allocate((panels + 1) * sizeof *matrix->apart);
  if (!matrix->apart) return false;
  for (size_t panel = 0; panel < panels; panel++) count += set_apart(matrix, panel, 0);
  matrix->apart_steps = allocate(count * sizeof *matrix->apart_steps);
  matrix->apart_weights = allocate(count * BYTES);
  if (!matrix->apart_steps || !matrix->apart_weights) return false;
  size_t end = 0;
  for (size_t panel = 0; panel < panels; panel++) {
    matrix->apart[panel] = (uint32_t)end;
    end += set_apart(matrix, panel, end);
  }
  matrix->apart[panels] = (uint32_t)end;
  return true;
}

bool ck_multiplies(void) { return is_supported(); }

ck_matrix *ck_matrix_create(const int8_t *weights, size_t outputs, size_t inputs) {
  if (!is_supported() || outputs % PANEL || inputs % (2 * STEP)) return NULL;
  ck_matrix *matrix = calloc(1, sizeof *matrix);
  if (!matrix) return NULL;
  *matrix = (ck_matrix){.outputs = outputs, .inputs = inputs};
  matrix->weights = allocate(outputs * inputs);
  if (matrix->weights) {
    pack(matrix, weights);
    if (keep_exact(matrix)) return matrix;
  }
  ck_matrix_destroy(matrix);
  return NULL;
}

void ck_matrix_destroy(ck_matrix *matrix) {
  free(matrix->weights);
  free(matrix->apart);
  free(matrix->apart_steps);
  free(matrix->apart_weights);
  free(matrix);
}

void ck_matrix_multiply(const ck_matrix *matrix, const uint8_t *activations, size_t rows,
                        int32_t *sums) {
  multiply(matrix, activations, rows, sums);
}
