#ifndef BILLFOLD_CGMIME_SHIM_H
#define BILLFOLD_CGMIME_SHIM_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The few calls of GMime that are used, as every GMime 3 has them. Its own headers come with flags
// that SwiftPM refuses with a warning at each build, and with GLib's types, which poppler's module
// has already.
typedef struct _GMimeStream GMimeStream;
typedef struct _GMimeParser GMimeParser;
typedef struct _GMimeParserOptions GMimeParserOptions;
typedef struct _GMimeFormatOptions GMimeFormatOptions;
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeObject GMimeObject;
typedef struct _GMimeContentType GMimeContentType;
typedef struct _GMimeDataWrapper GMimeDataWrapper;

/// What GLib calls GByteArray.
typedef struct {
  uint8_t *data;
  unsigned int count;
} CGMimeBytes;

void g_mime_init(void);
extern const unsigned int gmime_major_version, gmime_minor_version, gmime_micro_version;

GMimeStream *g_mime_stream_mem_new(void);
GMimeStream *g_mime_stream_mem_new_with_buffer(const char *bytes, size_t count);
CGMimeBytes *g_mime_stream_mem_get_byte_array(GMimeStream *stream);

GMimeParser *g_mime_parser_new_with_stream(GMimeStream *stream);
void g_mime_parser_set_format(GMimeParser *parser, int format);
int g_mime_parser_eos(GMimeParser *parser);
GMimeMessage *g_mime_parser_construct_message(GMimeParser *parser, GMimeParserOptions *options);

GMimeObject *g_mime_message_get_mime_part(GMimeMessage *message);
ssize_t g_mime_object_write_to_stream(void *object, GMimeFormatOptions *options, GMimeStream *to);
GMimeContentType *g_mime_object_get_content_type(GMimeObject *entity);
const char *g_mime_object_get_content_type_parameter(GMimeObject *entity, const char *name);
const char *g_mime_object_get_content_disposition_parameter(GMimeObject *entity, const char *name);
const char *g_mime_object_get_disposition(GMimeObject *entity);
const char *g_mime_object_get_content_id(GMimeObject *entity);
char *g_mime_content_type_get_mime_type(GMimeContentType *type);

int g_mime_multipart_get_count(GMimeObject *multipart);
GMimeObject *g_mime_multipart_get_part(GMimeObject *multipart, int index);
GMimeMessage *g_mime_message_part_get_message(GMimeObject *part);
const char *g_mime_part_get_filename(GMimeObject *part);
const char *g_mime_part_get_content_location(GMimeObject *part);
GMimeDataWrapper *g_mime_part_get_content(GMimeObject *part);
ssize_t g_mime_data_wrapper_write_to_stream(GMimeDataWrapper *wrapper, GMimeStream *to);

// GLib's own, under the names and types that poppler's module knows too.
typedef struct _GTypeInstance GTypeInstance;
int g_type_check_instance_is_a(GTypeInstance *instance, size_t type);
void g_object_unref(void *object);
void g_free(void *memory);
size_t g_mime_multipart_get_type(void);
size_t g_mime_message_part_get_type(void);
size_t g_mime_part_get_type(void);

static inline bool cgmime_is(GMimeObject *entity, size_t type) {
  return g_type_check_instance_is_a((GTypeInstance *)entity, type) != 0;
}
static inline bool cgmime_is_multipart(GMimeObject *entity) {
  return cgmime_is(entity, g_mime_multipart_get_type());
}
static inline bool cgmime_is_message(GMimeObject *entity) {
  return cgmime_is(entity, g_mime_message_part_get_type());
}
static inline bool cgmime_is_part(GMimeObject *entity) {
  return cgmime_is(entity, g_mime_part_get_type());
}
static inline void cgmime_release(void *object) { g_object_unref(object); }

/// Whether what follows each other begins with a line `From `, by GMime's numbers.
static const int cgmime_format_message = 0, cgmime_format_mailbox = 1;
#endif
