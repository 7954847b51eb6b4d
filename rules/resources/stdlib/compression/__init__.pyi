# Nothing unsound: the modules below it describe themselves.
