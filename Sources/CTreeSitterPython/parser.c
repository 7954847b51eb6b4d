// The generated parser is fetched and checked by Scripts/setup; it is never committed.
#if __has_include("grammar/src/parser.c")
#include "grammar/src/parser.c"
#else
#error "the Python grammar is missing: run Scripts/setup once, then build again"
#endif
