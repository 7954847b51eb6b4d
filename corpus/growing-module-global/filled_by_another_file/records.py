"""Never touched by its own file."""

measurements = []  # expect: growing-module-global
calibration = []  # ok: growing-module-global
