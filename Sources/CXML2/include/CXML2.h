#ifndef CXML2_H
#define CXML2_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Takes what libxml2's HTML parser finds, in the order of the text. Strings are UTF-8, and valid
/// during the call only.
typedef struct {
  /// Names and values of attributes alternate and end with NULL; a value may be NULL.
  void (*start_element)(void *context, const uint8_t *name, const uint8_t **attributes);
  void (*end_element)(void *context, const uint8_t *name);
  /// Text, which may come in pieces.
  void (*characters)(void *context, const uint8_t *text, int count);
} cx_events;

/// Loads libxml2, if that has not been done: it and the libraries that it brings take longer to load
/// than the program's whole start. False where it is not installed. Safe to call from several
/// threads; what follows calls it too.
bool cx_load(void);

/// Parses HTML in UTF-8, however broken, and tells `events` of it; not at all without the library.
void cx_parse_html(const char *markup, size_t size, const cx_events *events, void *context);

/// The scalar that HTML calls so ("amp"); 0 for none, or without the library.
uint32_t cx_entity(const char *name);

#endif
