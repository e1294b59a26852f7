#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The encoder's arithmetic. All matrices are row by row without gaps; `rows` are pieces. A row's
/// result depends on that row alone (in `attend` on its window), so it is the same in every batch.

/// How the activations of some rows were made whole numbers: value = scale * (number - zero).
typedef struct {
  float scale;
  float zero;
} ck_quantization;

/// What turns sums of products of whole numbers back into values, for each output.
typedef struct {
  /// The scale of the output's weights.
  const float *_Nonnull scales;
  /// The scale times the sum of the output's weights.
  const float *_Nonnull corrections;
  const float *_Nonnull biases;
} ck_outputs;

/// Layer norm: weight * (x - mean) / sqrt(variance + epsilon) + bias.
typedef struct {
  const float *_Nonnull weights;
  const float *_Nonnull biases;
  float epsilon;
} ck_norm;

/// The kernels for one instruction set.
typedef struct {
  const char *_Nonnull name;

  /// Sums a piece's vectors and normalises: out = norm(scale * word + position + letter_case).
  void (*_Nonnull embed)(
      const int8_t *_Nonnull word, float scale, const float *_Nonnull position,
      const float *_Nonnull letter_case, size_t width, ck_norm norm, float *_Nonnull out);

  /// Makes the numbers of each row whole, from 0 to `highest`.
  void (*_Nonnull quantize)(
      const float *_Nonnull values, size_t rows, size_t width, int highest,
      uint8_t *_Nonnull numbers, ck_quantization *_Nonnull quantizations);

  /// Turns sums into values.
  void (*_Nonnull dequantize)(
      const int32_t *_Nonnull sums, const ck_quantization *_Nonnull quantizations, size_t rows,
      size_t width, ck_outputs outputs, float *_Nonnull out);

  /// Turns sums into values, applies GELU and makes the result whole again. `row` has room for
  /// `width` numbers.
  void (*_Nonnull activate)(
      const int32_t *_Nonnull sums, const ck_quantization *_Nonnull quantizations, size_t rows,
      size_t width, ck_outputs outputs, int highest, float *_Nonnull row,
      uint8_t *_Nonnull numbers, ck_quantization *_Nonnull out);

  /// Turns sums into values, adds them to `values` and normalises in place.
  void (*_Nonnull add_and_normalize)(
      const int32_t *_Nonnull sums, const ck_quantization *_Nonnull quantizations, size_t rows,
      size_t width, ck_outputs outputs, ck_norm norm, float *_Nonnull values);

  /// Attention of one head, 32 wide, among the rows of one window. Queries, keys and values are
  /// `stride` numbers from row to row, the result `out_stride`. `room` has CK_ATTENTION_ROOM.
  void (*_Nonnull attend)(
      const float *_Nonnull queries, const float *_Nonnull keys, const float *_Nonnull values,
      size_t stride, size_t rows, float *_Nonnull room, float *_Nonnull out, size_t out_stride);

  /// out[rows][outputs] = values[rows][inputs] x weights[outputs][inputs] + biases, in float.
  /// `inputs` is a multiple of 16.
  void (*_Nonnull project)(
      const float *_Nonnull values, size_t rows, size_t inputs, const float *_Nonnull weights,
      const float *_Nullable biases, size_t outputs, float *_Nonnull out);

  /// GELU in place; `count` is a multiple of 16.
  void (*_Nonnull gelu)(float *_Nonnull values, size_t count);
} ck_kernels;

/// The width of an attention head.
enum { CK_HEAD_WIDTH = 32 };
/// The rows of a window at most.
enum { CK_LONGEST_WINDOW = 512 };
/// Rows that `attend` does together at most.
enum { CK_ATTENTION_ROWS = 12 };
/// How far the weights of one row lie from the next one's: off a power of two, so that rows do not
/// share sets of the cache.
enum { CK_WEIGHTS_STRIDE = CK_LONGEST_WINDOW + 16 };
/// Numbers that `attend` needs: keys, values and the weights of some rows.
enum {
  CK_ATTENTION_ROOM =
      2 * CK_LONGEST_WINDOW * CK_HEAD_WIDTH + CK_ATTENTION_ROWS * CK_WEIGHTS_STRIDE
};

/// The kernels for this processor.
const ck_kernels *_Nonnull ck_kernels_here(void);

/// The kernels that this processor runs, slowest first, for tests. @return NULL behind the last.
const ck_kernels *_Nullable ck_kernels_at(size_t index);

/// Whether there are kernels for products of int8 matrices for this processor: those with AVX2 and
/// without AVX-512, on which oneDNN's are slow.
bool ck_multiplies(void);

/// A matrix of int8 weights in the order in which it is multiplied. Safe to share.
typedef struct ck_matrix ck_matrix;

/// @param weights `outputs` rows of `inputs` numbers; copied.
/// @return NULL if there are no kernels for this processor, there is no memory, or `outputs` is no
///   multiple of 16 or `inputs` none of 8.
ck_matrix *_Nullable ck_matrix_create(
    const int8_t *_Nonnull weights, size_t outputs, size_t inputs);
void ck_matrix_destroy(ck_matrix *_Nonnull matrix);

/// sums[rows][outputs] = activations[rows][inputs] x weights, where activations are within 0...127.
void ck_matrix_multiply(
    const ck_matrix *_Nonnull matrix, const uint8_t *_Nonnull activations, size_t rows,
    int32_t *_Nonnull sums);

/// Makes scores the logarithms of probabilities.
void ck_log_softmax(float *_Nonnull scores, size_t count);

/// The exponential function, for code without a mathematical library.
float ck_exp(float x);

#endif
