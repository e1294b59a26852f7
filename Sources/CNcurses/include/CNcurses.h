/// ncurses as Swift can use it.
///
/// Most of <curses.h> is imported as it is. Here stands what Swift cannot import (macros with casts,
/// global variables, variadic functions) and what has to be C (signal handlers).
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// Attributes; A_BOLD and the others are macros with casts.
static const uint32_t CN_BOLD = A_BOLD;
static const uint32_t CN_DIM = A_DIM;
static const uint32_t CN_ITALIC = A_ITALIC;
static const uint32_t CN_UNDERLINE = A_UNDERLINE;
static const uint32_t CN_REVERSE = A_REVERSE;

/// What Swift may not read as a global variable.
static inline int cn_columns(void) { return COLS; }
static inline int cn_rows(void) { return LINES; }
static inline int cn_colors(void) { return COLORS; }

/// Prepares the window of the whole screen, on that terminal. ncurses writes to the other descriptor,
/// which is the terminal too, but no other's.
void cn_prepare_window(int descriptor, int ncurses_descriptor);

/// Sends a control sequence: within a frame in its order with what ncurses sends, else at once.
void cn_send(const char *bytes);

/// Between these two nothing is sent: all goes to the terminal together in the end.
void cn_begin_frame(void);
void cn_end_frame(void);

/// Has a terminal like xterm move the lines `top..<bottom` up by `count`, or down by `-count`; blank
/// ones come in. With `left < right` only these columns move, which the terminal must know to do
/// (mode 69); else whole lines. To be called between frames, when attributes are off, and only with
/// one of our own entries: otherwise ncurses looks for moved lines itself and finds them a second
/// time.
void cn_scroll(int top, int bottom, int left, int right, int count);

/// Puts one grapheme cluster: at most `CCHARW_MAX` scalars, ended by a 0 if there are fewer.
void cn_put(int row, int column, const uint32_t *scalars, uint32_t attributes, int pair);

/// Sends what has changed. The cursor is shown at that place, or hidden if `row` is negative.
void cn_refresh(int row, int column);

/// Makes the next refresh paint every cell.
void cn_forget_screen(void);

/// The columns that the C library gives a scalar; -1 for one that it does not know.
int cn_width(uint32_t scalar);

/// Loads the description of a terminal, for `cn_capability` and `newterm`; false if there is none.
bool cn_load_entry(const char *name, int descriptor);

/// A capability of the terminal by its terminfo name, or null.
const char *cn_capability(const char *name);

/// The terminfo entry `pullquote-direct` in the form that the variable TERMINFO takes: it works with
/// no file installed. See modern.terminfo.
const char *cn_direct_entry(void);

/// The entry `pullquote-256`, in the same form.
const char *cn_indexed_entry(void);

// Signals. The handlers only set bits and wake a pipe; `cn_signals_take` tells what came.

enum {
  CN_SIGNAL_RESIZED = 1,
  CN_SIGNAL_CONTINUED = 2,
  CN_SIGNAL_STOP = 4,
  CN_SIGNAL_INTERRUPT = 8,
  CN_SIGNAL_TERMINATE = 16,
};

/// Installs the handlers, before `newterm` (which respects handlers that it finds).
///
/// Returns the descriptor to poll for reading, or -1.
int cn_signals_install(void);

/// The signals that came since the last call, as bits; empties the pipe.
uint32_t cn_signals_take(void);

/// Which signal asked the program to end: SIGTERM, SIGHUP or SIGQUIT.
int cn_signals_terminator(void);

/// Puts back the handlers that were there.
void cn_signals_remove(void);

/// Stops the process as Ctrl-Z does, and returns when it goes on.
///
/// With `whole_group`, the other processes of the job are stopped as well.
void cn_signals_stop(bool whole_group);

/// While the terminal is lent to another program (true) its keys are that program's: Ctrl-C and Ctrl-\
/// are ignored here, and Ctrl-Z stops us with it.
void cn_signals_lend(bool lent);

/// Ends the process by that signal, so that its parent sees the true cause.
_Noreturn void cn_signals_die(int signal);

/// From now on a crash first gives the terminal back: attributes as they are at this moment, then
/// `restore`, then `message`. Also a second SIGTERM, when the first was not answered.
///
/// The strings are copied. The call must come before the terminal's mode is changed.
void cn_guard(int descriptor, const char *restore, const char *message);

/// The terminal is given back (false) or taken again (true).
void cn_guard_active(bool active);

/// Gives the terminal back if it is taken; async-signal-safe.
void cn_guard_restore(void);

#endif
