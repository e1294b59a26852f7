#define _GNU_SOURCE
#define CURL_DISABLE_TYPECHECK
#include "CFetch.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

static struct {
  bool is_loaded;
  CURL *(*init)(void);
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
  void (*cleanup)(CURL *);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_all)(struct curl_slist *);
  const char *(*error_text)(CURLcode);
} curl;

static void load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  void *library = NULL;
  for (size_t i = 0; i < 2 && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  CURLcode (*global_init)(long) = (CURLcode(*)(long))dlsym(library, "curl_global_init");
  curl.init = (CURL * (*)(void)) dlsym(library, "curl_easy_init");
  curl.setopt = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(library, "curl_easy_setopt");
  curl.perform = (CURLcode(*)(CURL *))dlsym(library, "curl_easy_perform");
  curl.getinfo = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(library, "curl_easy_getinfo");
  curl.cleanup = (void (*)(CURL *))dlsym(library, "curl_easy_cleanup");
  curl.append = (struct curl_slist * (*)(struct curl_slist *, const char *))
      dlsym(library, "curl_slist_append");
  curl.free_all = (void (*)(struct curl_slist *))dlsym(library, "curl_slist_free_all");
  curl.error_text = (const char *(*)(CURLcode))dlsym(library, "curl_easy_strerror");
  curl.is_loaded = global_init && curl.init && curl.setopt && curl.perform && curl.getinfo &&
                   curl.cleanup && curl.append && curl.free_all && curl.error_text &&
                   global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// What the callbacks of one request share.
typedef struct {
  const cf_request *request;
  cf_response *response;
  size_t room;
  bool was_refused, was_too_large, was_cancelled, tried_public;
} transfer;

// Of IPv4, in host order: this network, private, shared, loopback and link-local addresses.
static bool is_private_4(uint32_t host) {
  static const struct {
    uint32_t network;
    int bits;
  } blocks[] = {{0x00000000, 8},  {0x0A000000, 8},  {0x64400000, 10}, {0x7F000000, 8},
                {0xA9FE0000, 16}, {0xAC100000, 12}, {0xC0A80000, 16}};
  for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
    if ((host ^ blocks[i].network) >> (32 - blocks[i].bits) == 0) return true;
  }
  return false;
}

static bool is_private(const struct sockaddr *address) {
  if (address->sa_family == AF_INET) {
    return is_private_4(ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr));
  }
  if (address->sa_family == AF_INET6) {
    const struct in6_addr *host = &((const struct sockaddr_in6 *)address)->sin6_addr;
    if (IN6_IS_ADDR_V4MAPPED(host)) {
      uint32_t mapped;
      memcpy(&mapped, host->s6_addr + 12, 4);
      return is_private_4(ntohl(mapped));
    }
    return IN6_IS_ADDR_LOOPBACK(host) || IN6_IS_ADDR_UNSPECIFIED(host) ||
           IN6_IS_ADDR_LINKLOCAL(host) || (host->s6_addr[0] & 0xFE) == 0xFC;
  }
  return true;
}

// The address is judged here, where the connection is made: a name may lead anywhere.
static curl_socket_t open_socket(void *context, curlsocktype purpose,
                                 struct curl_sockaddr *address) {
  (void)purpose;
  transfer *t = context;
  if (*t->request->proxy) {
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  }
  bool private = is_private(&address->addr);
  if (private && t->request->refuses_private) {
    t->was_refused = true;
    return CURL_SOCKET_BAD;
  }
  // Of a name with addresses of both kinds it is not known which one answers.
  t->tried_public |= !private;
  t->response->is_private = !t->tried_public;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t write_body(char *bytes, size_t size, size_t count, void *context) {
  transfer *t = context;
  cf_response *response = t->response;
  size_t length = size * count;
  if (length > t->request->max_bytes - response->size) {
    t->was_too_large = true;
    return 0;
  }
  if (response->size + length > t->room) {
    size_t room = t->room * 2 > response->size + length ? t->room * 2 : response->size + length;
    if (room < 65536) room = 65536;
    unsigned char *body = realloc(response->body, room);
    if (!body) return 0;
    response->body = body;
    t->room = room;
  }
  memcpy(response->body + response->size, bytes, length);
  response->size += length;
  return length;
}

// Copies the value of a header line, if it is the one of that name and fits.
static void take(const char *line, size_t length, const char *name, char *value, size_t room) {
  size_t name_length = strlen(name);
  if (length <= name_length || strncasecmp(line, name, name_length) != 0) return;
  const char *start = line + name_length, *end = line + length;
  while (start < end && (*start == ' ' || *start == '\t')) start++;
  while (end > start && (unsigned char)end[-1] <= ' ') end--;
  if ((size_t)(end - start) >= room) return;
  memcpy(value, start, (size_t)(end - start));
  value[end - start] = 0;
}

static size_t read_header(char *line, size_t size, size_t count, void *context) {
  cf_response *response = ((transfer *)context)->response;
  take(line, size * count, "etag:", response->etag, sizeof response->etag);
  take(line, size * count, "last-modified:", response->last_modified,
       sizeof response->last_modified);
  return size * count;
}

static int report(void *context, curl_off_t total, curl_off_t received, curl_off_t up_total,
                  curl_off_t up) {
  (void)up_total, (void)up;
  transfer *t = context;
  if (!t->request->is_cancelled) return 0;
  t->was_cancelled =
      t->request->is_cancelled(t->request->context, (size_t)received, (size_t)total);
  return t->was_cancelled;
}

static cf_result result_of(CURLcode code, const transfer *t) {
  if (t->was_cancelled) return CF_CANCELLED;
  if (t->was_too_large) return CF_TOO_LARGE;
  switch (code) {
    case CURLE_OK: return CF_OK;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return CF_BAD_URL;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST: return CF_NO_HOST;
    case CURLE_COULDNT_CONNECT: return t->was_refused ? CF_PRIVATE_ADDRESS : CF_NO_CONNECTION;
    case CURLE_OPERATION_TIMEDOUT: return CF_TIMED_OUT;
    case CURLE_FILESIZE_EXCEEDED: return CF_TOO_LARGE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR: return CF_INSECURE;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE: return CF_INCOMPLETE;
    default: return CF_OTHER;
  }
}

static struct curl_slist *headers_of(const cf_request *request) {
  struct curl_slist *headers = NULL;
  char line[640];
  const struct {
    const char *name, *value;
  } fields[] = {{"Accept: ", request->accept},
                {"If-None-Match: ", request->etag},
                {"If-Modified-Since: ", request->last_modified}};
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    if (!fields[i].value || !*fields[i].value) continue;
    if (strlen(fields[i].value) > 600) continue;
    strcpy(line, fields[i].name);
    strcat(line, fields[i].value);
    headers = curl.append(headers, line);
  }
  return headers;
}

cf_response cf_fetch(const cf_request *request) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  cf_response response = {.result = CF_NO_LIBRARY};
  pthread_once(&once, load);
  CURL *handle = curl.is_loaded ? curl.init() : NULL;
  if (!handle) return response;

  transfer t = {.request = request, .response = &response};
  struct curl_slist *headers = headers_of(request);
  curl.setopt(handle, CURLOPT_URL, request->url);
  curl.setopt(handle, CURLOPT_USERAGENT, request->user_agent);
  curl.setopt(handle, CURLOPT_HTTPHEADER, headers);
  curl.setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl.setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl.setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout_ms);
  curl.setopt(handle, CURLOPT_TIMEOUT_MS, request->timeout_ms);
  curl.setopt(handle, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->max_bytes);
  curl.setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.setopt(handle, CURLOPT_WRITEFUNCTION, write_body);
  curl.setopt(handle, CURLOPT_WRITEDATA, &t);
  curl.setopt(handle, CURLOPT_HEADERFUNCTION, read_header);
  curl.setopt(handle, CURLOPT_HEADERDATA, &t);
  curl.setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl.setopt(handle, CURLOPT_XFERINFOFUNCTION, report);
  curl.setopt(handle, CURLOPT_XFERINFODATA, &t);
  curl.setopt(handle, CURLOPT_PROXY, request->proxy);
  curl.setopt(handle, CURLOPT_NOPROXY, "");
  curl.setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl.setopt(handle, CURLOPT_OPENSOCKETDATA, &t);

  CURLcode code = curl.perform(handle);
  response.result = result_of(code, &t);
  if (code != CURLE_OK) {
    strncpy(response.message, curl.error_text(code), sizeof response.message - 1);
  }
  char *text = NULL;
  curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &response.status);
  if (curl.getinfo(handle, CURLINFO_REDIRECT_URL, &text) == CURLE_OK && text) {
    response.location = strdup(text);
  }
  text = NULL;
  if (curl.getinfo(handle, CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text) {
    response.content_type = strdup(text);
  }
  curl.free_all(headers);
  curl.cleanup(handle);
  return response;
}

bool cf_is_private_address(const char *host) {
  const struct addrinfo numeric = {.ai_flags = AI_NUMERICHOST};
  struct addrinfo *found = NULL;
  if (getaddrinfo(host, NULL, &numeric, &found) != 0) return false;
  bool private = is_private(found->ai_addr);
  freeaddrinfo(found);
  return private;
}

void cf_free(cf_response *response) {
  free(response->location);
  free(response->content_type);
  free(response->body);
  *response = (cf_response){0};
}
