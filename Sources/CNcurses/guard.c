#define _GNU_SOURCE
#include "CNcurses.h"
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};

static int guarded = -1;
static struct termios original;
static char restore_bytes[256], message_bytes[512];
static size_t restore_length, message_length;
static _Atomic bool active;

void cn_guard_restore(void) {
  if (!atomic_exchange(&active, false)) return;
  (void)!write(guarded, restore_bytes, restore_length);
  tcsetattr(guarded, TCSANOW, &original);
}

static void on_crash(int signal) {
  bool was_active = atomic_load(&active);
  cn_guard_restore();
  if (was_active) (void)!write(guarded, message_bytes, message_length);
  cn_signals_die(signal);
}

void cn_guard(int descriptor, const char *restore, const char *message) {
  guarded = descriptor;
  tcgetattr(descriptor, &original);
  restore_length = strlen(strncpy(restore_bytes, restore, sizeof restore_bytes - 1));
  message_length = strlen(strncpy(message_bytes, message, sizeof message_bytes - 1));

  // A stack overflow leaves no stack to run the handler on.
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) {
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigaction(crashes[i], &action, NULL);
  }
}

void cn_guard_active(bool value) { atomic_store(&active, value); }
