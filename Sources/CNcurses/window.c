#define _XOPEN_SOURCE 700
#include "CNcurses.h"
#include <stdio.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static int output;

void cn_prepare_window(int descriptor) {
  output = descriptor;
  leaveok(stdscr, TRUE);
  idlok(stdscr, TRUE);
  // Output is never cut short because keys are waiting.
  typeahead(-1);
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
  (void)!write(output, sequence, (size_t)length);
  // What ncurses believes to be on the terminal, and what it is to bring there.
  WINDOW *windows[] = {curscr, stdscr};
  for (int i = 0; i < 2; i++) {
    if (left < right) shift_columns(windows[i], top, bottom, left, right, count);
    else shift(windows[i], top, bottom, count);
  }
}

void cn_put(int row, int column, const uint32_t *scalars, int count, uint32_t attributes,
            int pair) {
  wchar_t text[CCHARW_MAX + 1];
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
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
