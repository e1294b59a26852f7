#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
enum { CAUGHT = sizeof caught / sizeof caught[0] };

static struct sigaction before[CAUGHT];
static int wake[2] = {-1, -1};
static _Atomic uint32_t pending;
static _Atomic int terminator;

static uint32_t bit(int signal) {
  switch (signal) {
  case SIGWINCH: return CN_SIGNAL_RESIZED;
  case SIGCONT: return CN_SIGNAL_CONTINUED;
  case SIGTSTP: return CN_SIGNAL_STOP;
  case SIGINT: return CN_SIGNAL_INTERRUPT;
  default: return CN_SIGNAL_TERMINATE;
  }
}

static void on_signal(int signal) {
  int saved = errno;
  uint32_t mine = bit(signal);
  uint32_t old = atomic_fetch_or(&pending, mine);
  if (mine == CN_SIGNAL_TERMINATE) {
    atomic_store(&terminator, signal);
    // The first one has not been answered: the program hangs, so end it here.
    if (old & CN_SIGNAL_TERMINATE) {
      cn_guard_restore();
      cn_signals_die(signal);
    }
  }
  (void)!write(wake[1], "", 1);
  errno = saved;
}

int cn_signals_install(void) {
  if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  atomic_store(&pending, 0);
  for (int i = 0; i < CAUGHT; i++) {
    struct sigaction action = {.sa_handler = caught[i] == SIGPIPE ? SIG_IGN : on_signal,
                               .sa_flags = SA_RESTART};
    sigaction(caught[i], &action, &before[i]);
    // A signal that the parent ignores (nohup) stays ignored.
    if (before[i].sa_handler == SIG_IGN && caught[i] == SIGHUP)
      sigaction(caught[i], &before[i], NULL);
  }
  return wake[0];
}

uint32_t cn_signals_take(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&pending, 0);
}

int cn_signals_terminator(void) { return atomic_load(&terminator); }

void cn_signals_remove(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &before[i], NULL);
  close(wake[0]);
  close(wake[1]);
}

void cn_signals_stop(bool whole_group) {
  struct sigaction ignoring = {.sa_handler = SIG_IGN}, standard = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &ignoring, &ours);
  // Not to us: another thread might take it, later than we put our handler back.
  if (whole_group) kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  // Threads of Swift's pool block signals.
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

void cn_signals_lend(bool lent) {
  static const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
  static struct sigaction ours[sizeof keys / sizeof keys[0]];
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    struct sigaction theirs = {.sa_handler = keys[i] == SIGTSTP ? SIG_DFL : SIG_IGN};
    if (lent) sigaction(keys[i], &theirs, &ours[i]);
    else sigaction(keys[i], &ours[i], NULL);
  }
}

_Noreturn void cn_signals_die(int signal) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, signal);
  pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
  raise(signal);
  _exit(128 + signal);
}
