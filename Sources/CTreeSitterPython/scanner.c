#if __has_include("grammar/src/scanner.c")
#include "grammar/src/scanner.c"
#endif
