#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H
#include <zlib.h>

// `inflateInit2` and `deflateInit2` are macros, which Swift does not import.

/// Prepares for gzip or zlib data; the header tells which.
static inline int cz_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

/// Compresses to a gzip file; returns its size, or 0 if `room` is too small.
static inline size_t cz_gzip(const void *bytes, size_t count, void *output, size_t room) {
  z_stream stream = {0};
  if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = (Bytef *)output;
  stream.avail_out = (uInt)room;
  int status = deflate(&stream, Z_FINISH);
  size_t size = stream.total_out;
  deflateEnd(&stream);
  return status == Z_STREAM_END ? size : 0;
}
#endif
