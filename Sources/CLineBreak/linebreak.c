#include "CLineBreak.h"

#include <dlfcn.h>
#include <pthread.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#define STRING(x) #x
// ICU's headers add its version to every name.
#define EXPANDED(x) STRING(x)
#define LIBRARY "libicuuc.so." EXPANDED(U_ICU_VERSION_MAJOR_NUM)

/// The functions of ICU that are used.
#define FUNCTIONS(USE)                                                                            \
  USE(open, ubrk_open)                                                                            \
  USE(set_text, ubrk_setUText)                                                                    \
  USE(next, ubrk_next)                                                                            \
  USE(close, ubrk_close)                                                                          \
  USE(open_text, utext_openUTF8)                                                                  \
  USE(close_text, utext_close)

static struct {
#define DECLARE(member, name) __typeof__(name) *member;
  FUNCTIONS(DECLARE)
#undef DECLARE
  bool is_loaded;
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return;
#define FIND(member, name)                                                                        \
  if (!(library.member = (__typeof__(library.member))dlsym(handle, EXPANDED(name)))) return;
  FUNCTIONS(FIND)
#undef FIND
  library.is_loaded = true;
}

bool clb_mark(const uint8_t *text, int32_t length, uint8_t *marks) {
  pthread_once(&once, load);
  if (!library.is_loaded) return false;
  UErrorCode status = U_ZERO_ERROR;
  UText *bytes = library.open_text(NULL, (const char *)text, length, &status);
  UBreakIterator *breaks = library.open(UBRK_LINE, "", NULL, 0, &status);
  if (U_SUCCESS(status)) library.set_text(breaks, bytes, &status);
  bool is_done = U_SUCCESS(status);
  if (is_done) {
    for (int32_t place; (place = library.next(breaks)) != UBRK_DONE;) marks[place] = 1;
  }
  if (breaks) library.close(breaks);
  if (bytes) library.close_text(bytes);
  return is_done;
}
