#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#include "CDNNL.h"

cdnnl_library cdnnl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[256];

static void load(void) {
  void *handle = dlopen("libdnnl.so.2", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) {
    snprintf(failure, sizeof failure, "%s", dlerror());
    return;
  }
#define FIND(function)                                                                            \
  if (!(cdnnl.function = (__typeof__(cdnnl.function))dlsym(handle, "dnnl_" #function))) {         \
    snprintf(failure, sizeof failure, "libdnnl.so.2 lacks dnnl_" #function);                      \
    return;                                                                                       \
  }
  CDNNL_FUNCTIONS(FIND)
#undef FIND
  // Not there in a oneDNN that was built without OpenMP: then it has no threads of that kind.
  cdnnl.omp_set_num_threads = (void (*)(int))dlsym(handle, "omp_set_num_threads");
  if (cdnnl.engine_create(&cdnnl.engine, dnnl_cpu, 0) != dnnl_success)
    snprintf(failure, sizeof failure, "libdnnl.so.2 has no engine for this processor");
}

const char *cdnnl_load(void) {
  pthread_once(&once, load);
  return failure[0] ? failure : NULL;
}
