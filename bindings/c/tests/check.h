/* What the programs of the tests share. */

#ifndef NEMO_RELAY_TESTS_CHECK_H
#define NEMO_RELAY_TESTS_CHECK_H

#include <nemo_relay.h>

#include <stdio.h>
#include <stdlib.h>

/* Ends the program with the place, and with what the library said, where something does not hold. */
#define CHECK(condition)                                                            \
  do {                                                                              \
    if (!(condition)) {                                                             \
      fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #condition,            \
          nemo_relay_last_error() == NULL ? "" : nemo_relay_last_error());          \
      exit(1);                                                                      \
    }                                                                               \
  } while (0)

#endif
