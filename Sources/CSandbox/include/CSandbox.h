// What confines a process that reads untrusted documents, and calls that Swift's Glibc lacks.
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <spawn.h>

/// The calling process dies when the thread that started it does, and leaves no memory image.
///
/// Returns 0, or the error number of the call that failed.
int csandbox_follow_parent(void);

/// A file without a name that lives in memory; -1 and errno on failure.
int csandbox_memory_file(const char *name);

/// Closes every descriptor from `first` on in the process to be started.
int csandbox_close_from(posix_spawn_file_actions_t *actions, int first);

/// The English text of an error number, whatever the locale; NULL for an unknown one.
const char *csandbox_error_text(int number);

#endif
