#include <stdlib.h>

#include "CDNNL.h"
#include "library.h"

struct cdnnl_product {
  dnnl_primitive_t primitive;
  dnnl_memory_desc_t activations, sums, scratch;
  dnnl_memory_t weights;
  void *reordered;
};

struct cdnnl_worker {
  dnnl_stream_t stream;
  void *scratch;
  size_t scratch_size;
};

static bool describe(dnnl_memory_desc_t *out, size_t rows, size_t columns, dnnl_data_type_t type,
                     dnnl_format_tag_t order) {
  dnnl_dims_t dims = {(dnnl_dim_t)rows, (dnnl_dim_t)columns};
  return cdnnl.memory_desc_init_by_tag(out, 2, dims, type, order) == dnnl_success;
}

static void *allocate(size_t size) { return aligned_alloc(64, (size + 64) / 64 * 64); }

/// Runs a primitive on the calling thread alone: oneDNN asks OpenMP, thread by thread.
static bool execute(dnnl_primitive_t primitive, dnnl_stream_t stream,
                    const dnnl_exec_arg_t *arguments, int count) {
  if (cdnnl.omp_set_num_threads) cdnnl.omp_set_num_threads(1);
  return cdnnl.primitive_execute(primitive, stream, count, arguments) == dnnl_success &&
         cdnnl.stream_wait(stream) == dnnl_success;
}

static bool reorder(dnnl_memory_t from, const dnnl_memory_desc_t *from_desc, dnnl_memory_t to,
                    const dnnl_memory_desc_t *to_desc) {
  dnnl_primitive_desc_t desc = NULL;
  dnnl_primitive_t primitive = NULL;
  dnnl_stream_t stream = NULL;
  dnnl_exec_arg_t arguments[] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
  bool done = cdnnl.reorder_primitive_desc_create(&desc, from_desc, cdnnl.engine, to_desc,
                                                  cdnnl.engine, NULL) == dnnl_success &&
              cdnnl.primitive_create(&primitive, desc) == dnnl_success &&
              cdnnl.stream_create(&stream, cdnnl.engine, dnnl_stream_default_flags) ==
                  dnnl_success &&
              execute(primitive, stream, arguments, 2);
  if (stream) cdnnl.stream_destroy(stream);
  if (primitive) cdnnl.primitive_destroy(primitive);
  if (desc) cdnnl.primitive_desc_destroy(desc);
  return done;
}

/// Gives the product its weights in the order that its primitive wants.
static bool take_weights(cdnnl_product *product, const dnnl_memory_desc_t *wanted,
                         const dnnl_memory_desc_t *given, const int8_t *values) {
  // oneDNN's types know no const; weights are only read.
  void *source = (void *)values;
  if (cdnnl.memory_desc_equal(wanted, given))
    return cdnnl.memory_create(&product->weights, given, cdnnl.engine, source) == dnnl_success;
  dnnl_memory_t plain = NULL;
  product->reordered = allocate(cdnnl.memory_desc_get_size(wanted));
  bool done =
      product->reordered &&
      cdnnl.memory_create(&plain, given, cdnnl.engine, source) == dnnl_success &&
      cdnnl.memory_create(&product->weights, wanted, cdnnl.engine, product->reordered) ==
          dnnl_success &&
      reorder(plain, given, product->weights, wanted);
  if (plain) cdnnl.memory_destroy(plain);
  return done;
}

/// A description of the product with the weights in an order of oneDNN's choice, or as given
/// (one output after the other) where plain kernels are chosen anyway, which take both.
static dnnl_primitive_desc_t choose(const cdnnl_product *product,
                                    const dnnl_memory_desc_t *given, size_t outputs,
                                    size_t inputs) {
  dnnl_memory_desc_t any, plain;
  dnnl_matmul_desc_t matmul;
  dnnl_primitive_attr_t attributes = NULL;
  dnnl_primitive_desc_t chosen = NULL;
  if (!describe(&any, inputs, outputs, dnnl_s8, dnnl_format_tag_any) ||
      !describe(&plain, inputs, outputs, dnnl_s8, dnnl_ab) ||
      cdnnl.primitive_attr_create(&attributes) != dnnl_success)
    return NULL;
  cdnnl.primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user);
  if (cdnnl.matmul_desc_init(&matmul, &product->activations, &any, NULL, &product->sums) ==
          dnnl_success &&
      cdnnl.primitive_desc_create(&chosen, &matmul, attributes, cdnnl.engine, NULL) ==
          dnnl_success &&
      cdnnl.memory_desc_equal(cdnnl.primitive_desc_query_md(chosen, dnnl_query_weights_md, 0),
                              &plain)) {
    dnnl_primitive_desc_t direct = NULL;
    if (cdnnl.matmul_desc_init(&matmul, &product->activations, given, NULL, &product->sums) ==
            dnnl_success &&
        cdnnl.primitive_desc_create(&direct, &matmul, attributes, cdnnl.engine, NULL) ==
            dnnl_success) {
      cdnnl.primitive_desc_destroy(chosen);
      chosen = direct;
    }
  }
  cdnnl.primitive_attr_destroy(attributes);
  return chosen;
}

cdnnl_product *cdnnl_product_create(size_t rows, size_t outputs, size_t inputs,
                                    const int8_t *weights) {
  cdnnl_product *product = calloc(1, sizeof *product);
  if (!product) return NULL;
  dnnl_memory_desc_t given;
  dnnl_primitive_desc_t desc = NULL;
  bool done = describe(&product->activations, rows, inputs, dnnl_u8, dnnl_ab) &&
              describe(&product->sums, rows, outputs, dnnl_s32, dnnl_ab) &&
              describe(&given, inputs, outputs, dnnl_s8, dnnl_ba) &&
              (desc = choose(product, &given, outputs, inputs)) &&
              cdnnl.primitive_create(&product->primitive, desc) == dnnl_success &&
              take_weights(product, cdnnl.primitive_desc_query_md(desc, dnnl_query_weights_md, 0),
                           &given, weights);
  if (done) product->scratch = *cdnnl.primitive_desc_query_md(desc, dnnl_query_scratchpad_md, 0);
  if (desc) cdnnl.primitive_desc_destroy(desc);
  if (done) return product;
  cdnnl_product_destroy(product);
  return NULL;
}

void cdnnl_product_destroy(cdnnl_product *product) {
  if (product->primitive) cdnnl.primitive_destroy(product->primitive);
  if (product->weights) cdnnl.memory_destroy(product->weights);
  free(product->reordered);
  free(product);
}

cdnnl_worker *cdnnl_worker_create(void) {
  cdnnl_worker *worker = calloc(1, sizeof *worker);
  if (!worker) return NULL;
  if (cdnnl.stream_create(&worker->stream, cdnnl.engine, dnnl_stream_default_flags) ==
      dnnl_success)
    return worker;
  free(worker);
  return NULL;
}

void cdnnl_worker_destroy(cdnnl_worker *worker) {
  cdnnl.stream_destroy(worker->stream);
  free(worker->scratch);
  free(worker);
}

bool cdnnl_product_run(const cdnnl_product *product, cdnnl_worker *worker,
                       const uint8_t *activations, int32_t *sums) {
  size_t needed = cdnnl.memory_desc_get_size(&product->scratch);
  if (needed > worker->scratch_size) {
    free(worker->scratch);
    worker->scratch = allocate(needed);
    worker->scratch_size = worker->scratch ? needed : 0;
    if (!worker->scratch) return false;
  }
  dnnl_memory_t source = NULL, destination = NULL, scratch = NULL;
  bool done =
      cdnnl.memory_create(&source, &product->activations, cdnnl.engine, (void *)activations) ==
          dnnl_success &&
      cdnnl.memory_create(&destination, &product->sums, cdnnl.engine, sums) == dnnl_success &&
      cdnnl.memory_create(&scratch, &product->scratch, cdnnl.engine, worker->scratch) ==
          dnnl_success;
  if (done) {
    dnnl_exec_arg_t arguments[] = {{DNNL_ARG_SRC, source},
                                   {DNNL_ARG_WEIGHTS, product->weights},
                                   {DNNL_ARG_DST, destination},
                                   {DNNL_ARG_SCRATCHPAD, scratch}};
    done = execute(product->primitive, worker->stream, arguments, 4);
  }
  if (source) cdnnl.memory_destroy(source);
  if (destination) cdnnl.memory_destroy(destination);
  if (scratch) cdnnl.memory_destroy(scratch);
  return done;
}
