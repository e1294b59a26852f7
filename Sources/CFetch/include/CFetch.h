#ifndef CFETCH_H
#define CFETCH_H
#include <stdbool.h>
#include <stddef.h>

/// One request, without redirects. Strings may be NULL where that makes sense.
typedef struct {
  const char *url;
  const char *user_agent;
  const char *accept;
  /// Validators of a cached copy.
  const char *etag;
  const char *last_modified;
  long timeout_ms;
  long connect_timeout_ms;
  /// Of the body, decompressed.
  size_t max_bytes;
  /// The proxy to connect to; empty for the server itself, whatever the environment says.
  const char *proxy;
  /// Whether connections to loopback, link-local and private addresses are refused. Not those to a
  /// proxy: what it connects to only the caller can judge, by the host.
  bool refuses_private;
  /// Called now and then with the bytes received so far and the expected total or 0; true cancels.
  bool (*is_cancelled)(void *context, size_t received, size_t total);
  void *context;
} cf_request;

typedef enum {
  CF_OK,
  CF_NO_LIBRARY,
  CF_BAD_URL,
  CF_NO_HOST,
  CF_NO_CONNECTION,
  CF_TIMED_OUT,
  CF_TOO_LARGE,
  CF_CANCELLED,
  CF_PRIVATE_ADDRESS,
  CF_INSECURE,
  CF_INCOMPLETE,
  CF_OTHER,
} cf_result;

/// What came back. Strings are empty where the server sent none.
typedef struct {
  cf_result result;
  long status;
  /// Where a redirect leads.
  char *location;
  char *content_type;
  char etag[512];
  char last_modified[64];
  unsigned char *body;
  size_t size;
  /// Whether the connection went to a private address for certain; not known behind a proxy.
  bool is_private;
  /// libcurl's own words for a failure.
  char message[256];
} cf_response;

/// Performs a request, blocking; safe to call from several threads. libcurl is loaded at the first
/// call, since loading it takes longer than the program's whole start.
cf_response cf_fetch(const cf_request *request);

/// Whether a host is written as an address, of whatever form, that is a loopback, link-local or
/// private one.
bool cf_is_private_address(const char *host);

/// Frees what a response holds.
void cf_free(cf_response *response);

#endif
