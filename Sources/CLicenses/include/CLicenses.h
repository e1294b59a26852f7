#ifndef CLICENSES_H
#define CLICENSES_H

/// The files that say under which licences the program and its parts stand, inside the executable.

/// The program's own licence, Apache-2.0.
const char *_Nonnull clicenses_program(void);

/// The model's card, with the licences of what it was trained on.
const char *_Nonnull clicenses_model_card(void);

/// The libraries, with whose they are and their licences' names.
const char *_Nonnull clicenses_libraries(void);

/// The texts of those licences that are not the program's own.
const char *_Nonnull clicenses_texts(void);

#endif
