#ifndef CDNNL_H
#define CDNNL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// oneDNN for products of int8 matrices. The library is loaded by the first call of `cdnnl_load`,
/// because linking it would cost every start of the program more than a millisecond.

/// Loads oneDNN; later calls give the first one's answer.
/// @return NULL, or why it is not there.
const char *_Nullable cdnnl_load(void);

/// A weight matrix made ready for products with a fixed number of rows. Safe to share.
typedef struct cdnnl_product cdnnl_product;

/// @param rows of the activations at each call.
/// @param weights `outputs` rows of `inputs` numbers. Used in place for as long as the product
///   lives if the machine's kernels want them so, else copied in another order.
/// @return NULL if oneDNN refuses.
cdnnl_product *_Nullable cdnnl_product_create(
    size_t rows, size_t outputs, size_t inputs, const int8_t *_Nonnull weights);
void cdnnl_product_destroy(cdnnl_product *_Nonnull product);

/// What one thread needs to run products: made by it, used by it alone.
typedef struct cdnnl_worker cdnnl_worker;

/// @return NULL if oneDNN refuses.
cdnnl_worker *_Nullable cdnnl_worker_create(void);
void cdnnl_worker_destroy(cdnnl_worker *_Nonnull worker);

/// sums[rows][outputs] = activations[rows][inputs] x weights, on the calling thread alone, where
/// activations are within 0...127: sums of larger ones saturate on processors without VNNI.
/// @return false if oneDNN failed.
bool cdnnl_product_run(
    const cdnnl_product *_Nonnull product, cdnnl_worker *_Nonnull worker,
    const uint8_t *_Nonnull activations, int32_t *_Nonnull sums);

#endif
