#ifndef TREE_SITTER_PYTHON_H
#define TREE_SITTER_PYTHON_H

typedef struct TSLanguage TSLanguage;

/// The Python grammar: a constant, never freed.
const TSLanguage *tree_sitter_python(void);

#endif
