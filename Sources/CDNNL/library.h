#ifndef CDNNL_LIBRARY_H
#define CDNNL_LIBRARY_H

#include <dnnl.h>

#if DNNL_VERSION_MAJOR != 2
#error "oneDNN 2 is needed: its later versions have other functions"
#endif

/// The functions of oneDNN that are used, by their names without `dnnl_`.
#define CDNNL_FUNCTIONS(USE)                                                                      \
  USE(engine_create)                                                                              \
  USE(stream_create)                                                                              \
  USE(stream_destroy)                                                                             \
  USE(stream_wait)                                                                                \
  USE(memory_create)                                                                              \
  USE(memory_destroy)                                                                             \
  USE(memory_desc_init_by_tag)                                                                    \
  USE(memory_desc_equal)                                                                          \
  USE(memory_desc_get_size)                                                                       \
  USE(matmul_desc_init)                                                                           \
  USE(reorder_primitive_desc_create)                                                              \
  USE(primitive_attr_create)                                                                      \
  USE(primitive_attr_destroy)                                                                     \
  USE(primitive_attr_set_scratchpad_mode)                                                         \
  USE(primitive_desc_create)                                                                      \
  USE(primitive_desc_destroy)                                                                     \
  USE(primitive_desc_query_md)                                                                    \
  USE(primitive_create)                                                                           \
  USE(primitive_destroy)                                                                          \
  USE(primitive_execute)

/// oneDNN as it was loaded.
typedef struct {
#define DECLARE(name) __typeof__(dnnl_##name) *name;
  CDNNL_FUNCTIONS(DECLARE)
#undef DECLARE
  void (*omp_set_num_threads)(int);
  dnnl_engine_t engine;
} cdnnl_library;

/// Filled by `cdnnl_load`.
extern cdnnl_library cdnnl;

#endif
