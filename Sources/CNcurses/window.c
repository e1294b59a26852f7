#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// The terminal, and the descriptor under which ncurses writes to it.
static int terminal, output;

// What a frame sends is gathered here: ncurses writes at every movement of the cursor, some fifty
// times a frame, and each write to a terminal takes as long as drawing several lines.
static int gathered = -1;
static bool is_gathering;

void cn_prepare_window(int descriptor, int ncurses_descriptor) {
  terminal = descriptor;
  output = ncurses_descriptor;
  gathered = memfd_create("frame", MFD_CLOEXEC);
  leaveok(stdscr, TRUE);
  idlok(stdscr, TRUE);
  // Output is never cut short because keys are waiting.
  typeahead(-1);
  // What the first refresh has to do to the line's mode is done before the first frame.
  refresh();
}

static void send_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    // What a vanished terminal does not take is dropped.
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void cn_begin_frame(void) {
  // After endwin ncurses first sets the line's mode, for which it needs the terminal itself.
  is_gathering = gathered >= 0 && !isendwin();
  if (!is_gathering) return;
  lseek(gathered, 0, SEEK_SET);
  dup3(gathered, output, O_CLOEXEC);
}

void cn_send(const char *bytes) { send_all(output, bytes, strlen(bytes)); }

void cn_end_frame(void) {
  if (!is_gathering) return;
  is_gathering = false;
  dup3(terminal, output, O_CLOEXEC);
  off_t length = lseek(gathered, 0, SEEK_CUR);
  char *bytes = length > 0 ? malloc((size_t)length) : NULL;
  if (!bytes) return;
  ssize_t count = pread(gathered, bytes, (size_t)length, 0);
  if (count > 0) send_all(terminal, bytes, (size_t)count);
  free(bytes);
}

static void shift(WINDOW *window, int top, int bottom, int count) {
  scrollok(window, TRUE);
  wsetscrreg(window, top, bottom - 1);
  wscrl(window, count);
  wsetscrreg(window, 0, LINES - 1);
  scrollok(window, FALSE);
}

static void shift_columns(WINDOW *window, int top, int bottom, int left, int right, int count) {
  int width = right - left;
  cchar_t *cells = calloc((size_t)width + 1, sizeof *cells);
  if (!cells) return;
  for (int i = 0; i < bottom - top; i++) {
    int row = count > 0 ? top + i : bottom - 1 - i, origin = row + count;
    if (origin < top || origin >= bottom) {
      for (int column = left; column < right; column++) mvwaddch(window, row, column, ' ');
    } else {
      mvwin_wchnstr(window, origin, left, cells, width);
      mvwadd_wchnstr(window, row, left, cells, width);
    }
  }
  free(cells);
}

void cn_scroll(int top, int bottom, int left, int right, int count) {
  char sequence[128];
  int length;
  if (left < right)
    length = snprintf(sequence, sizeof sequence,
                      "\0337\033[?69h\033[%d;%dr\033[%d;%ds\033[%d;%dH\033[%d%c\033[?69l\033[r\0338",
                      top + 1, bottom, left + 1, right, top + 1, left + 1, abs(count),
                      count > 0 ? 'M' : 'L');
  else
    length = snprintf(sequence, sizeof sequence, "\0337\033[%d;%dr\033[%d%c\033[r\0338", top + 1,
                      bottom, abs(count), count > 0 ? 'S' : 'T');
  send_all(output, sequence, (size_t)length);
  // What ncurses believes to be on the terminal, and what it is to bring there.
  WINDOW *windows[] = {curscr, stdscr};
  for (int i = 0; i < 2; i++) {
    if (left < right) shift_columns(windows[i], top, bottom, left, right, count);
    else shift(windows[i], top, bottom, count);
  }
}

void cn_put(int row, int column, const uint32_t *scalars, uint32_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int count = 0;
  for (; count < CCHARW_MAX && scalars[count]; count++) text[count] = (wchar_t)scalars[count];
  text[count] = 0;
  cchar_t cell;
  // The last argument carries the pair in 32 bits, where the fourth has only 16.
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvadd_wchnstr(row, column, &cell, 1);
}

void cn_refresh(int row, int column) {
  bool visible = row >= 0;
  leaveok(stdscr, !visible);
  curs_set(visible);
  if (visible) move(row, column);
  refresh();
}

void cn_forget_screen(void) { clearok(curscr, TRUE); }

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cn_load_entry(const char *name, int descriptor) {
  int status = 0;
  return setupterm((char *)name, descriptor, &status) == OK;
}

const char *cn_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}
