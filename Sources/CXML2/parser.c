#include "CXML2.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

#if LIBXML_VERSION >= 21400
#define LIBRARY "libxml2.so.16"
#else
#define LIBRARY "libxml2.so.2"
#endif

/// The functions of libxml2 that are used.
#define FUNCTIONS(USE)                                                                            \
  USE(xmlInitParser)                                                                              \
  USE(xmlSwitchEncoding)                                                                          \
  USE(htmlCreateMemoryParserCtxt)                                                                 \
  USE(htmlCtxtUseOptions)                                                                         \
  USE(htmlParseDocument)                                                                          \
  USE(htmlFreeParserCtxt)                                                                         \
  USE(htmlEntityLookup)

static struct {
#define DECLARE(name) __typeof__(name) *name;
  FUNCTIONS(DECLARE)
#undef DECLARE
  bool is_loaded;
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return;
#define FIND(name)                                                                                \
  if (!(library.name = (__typeof__(library.name))dlsym(handle, #name))) return;
  FUNCTIONS(FIND)
#undef FIND
  library.xmlInitParser();
  library.is_loaded = true;
}

bool cx_load(void) {
  pthread_once(&once, load);
  return library.is_loaded;
}

void cx_parse_html(const char *markup, size_t size, const cx_events *events, void *context) {
  if (!cx_load() || size > INT_MAX) return;
  htmlParserCtxtPtr parser = library.htmlCreateMemoryParserCtxt(markup, (int)size);
  if (!parser) return;
  library.htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC | (int)XML_PARSE_HUGE);
  library.xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  if (parser->sax) {
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = events->start_element;
    parser->sax->endElement = events->end_element;
    parser->sax->characters = events->characters;
    parser->sax->ignorableWhitespace = events->characters;
    parser->sax->cdataBlock = events->characters;
    parser->userData = context;
    library.htmlParseDocument(parser);
  }
  library.htmlFreeParserCtxt(parser);
}

uint32_t cx_entity(const char *name) {
  const htmlEntityDesc *entity =
      cx_load() ? library.htmlEntityLookup((const xmlChar *)name) : NULL;
  return entity ? entity->value : 0;
}
