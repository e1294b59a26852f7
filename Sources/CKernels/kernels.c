#include "CKernels.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

// Coefficients of the polynomial in `gaussian`.
#define GELU_0 3.986688294e-01f
#define GELU_1 -6.591735715e-02f
#define GELU_2 9.549192633e-03f
#define GELU_3 -1.028195563e-03f
#define GELU_4 8.006293468e-05f
#define GELU_5 -4.336339073e-06f
#define GELU_6 1.534205636e-07f
#define GELU_7 -3.164220230e-09f
#define GELU_8 2.870581528e-11f
// Those in `power_of_two`.
#define POWER_0 9.999991909e-01f
#define POWER_1 6.931219677e-01f
#define POWER_2 2.402498111e-01f
#define POWER_3 5.591703917e-02f
#define POWER_4 9.560510207e-03f
// Added to a number it leaves no room for a fraction: the number becomes whole, and stands in the
// last bits of the sum.
#define ROUNDING 0x1.8p23f
// Columns that `project` does together.
#define PROJECT_COLUMNS 4
// Folds a vector in halves, in the same order on every machine.
#define FOLD(v, combine)                                                                          \
  v = combine(v, __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)); \
  v = combine(v, __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11)); \
  v = combine(v, __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13)); \
  v = combine(v, __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));
#define PLUS(a, b) ((a) + (b))

// One source for all instruction sets: vectors of sixteen floats, which the compiler makes of
// four, two or one register. What differs is how many rows and vectors fill the registers.

// Functions that pass such vectors are inlined, so how they would be passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

#define VARIANT(name) name##_baseline
#define NAME "baseline"
#define ATTENTION_ROWS 4
#define ATTENTION_VECTORS 1
#define PROJECT_ROWS 1
#include "kernels.inc"
#undef VARIANT
#undef NAME
#undef ATTENTION_ROWS
#undef ATTENTION_VECTORS
#undef PROJECT_ROWS

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define VARIANT(name) name##_avx2
#define NAME "AVX2"
#define ATTENTION_ROWS 6
#define ATTENTION_VECTORS 1
#define PROJECT_ROWS 1
#include "kernels.inc"
#undef VARIANT
#undef NAME
#undef ATTENTION_ROWS
#undef ATTENTION_VECTORS
#undef PROJECT_ROWS
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"), min_vector_width(512))), apply_to = function)
#define VARIANT(name) name##_avx512
#define NAME "AVX-512"
#define ATTENTION_ROWS CK_ATTENTION_ROWS
#define ATTENTION_VECTORS 2
#define PROJECT_ROWS 4
#include "kernels.inc"
#undef VARIANT
#undef NAME
#undef ATTENTION_ROWS
#undef ATTENTION_VECTORS
#undef PROJECT_ROWS
#pragma clang attribute pop

#endif

void ck_log_softmax(float *scores, size_t count) {
  float highest = scores[0];
  for (size_t i = 1; i < count; i++) highest = fmaxf(highest, scores[i]);
  float sum = 0;
  for (size_t i = 0; i < count; i++) sum += expf(scores[i] - highest);
  float shift = highest + logf(sum);
  for (size_t i = 0; i < count; i++) scores[i] -= shift;
}

float ck_exp(float x) { return expf(x); }

const ck_kernels *ck_kernels_at(size_t index) {
  if (index == 0) return &kernels_baseline;
#if defined(__x86_64__)
  __builtin_cpu_init();
  bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (index == 1 && has_avx2) return &kernels_avx2;
  if (index == 2 && has_avx2 && __builtin_cpu_supports("avx512f") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl"))
    return &kernels_avx512;
#endif
  return NULL;
}

const ck_kernels *ck_kernels_here(void) {
  const ck_kernels *best = ck_kernels_at(0);
  for (size_t i = 1; ck_kernels_at(i); i++) best = ck_kernels_at(i);
  return best;
}
