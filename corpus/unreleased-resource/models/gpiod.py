import gpiod


def name(path):
    chip = gpiod.Chip(path)  # expect: unreleased-resource
    return chip.get_info()


def name_closed(path):
    with gpiod.Chip(path) as chip:  # ok: unreleased-resource
        return chip.get_info()


def value(path, line):
    lines = gpiod.request_lines(path, config={line: None})  # expect: unreleased-resource
    return lines.get_value(line)


def value_closed(path, line):
    with gpiod.request_lines(path, config={line: None}) as lines:  # ok: unreleased-resource
        return lines.get_value(line)


def value_of(chip: gpiod.Chip, line):
    lines = chip.request_lines(config={line: None})  # expect: unreleased-resource
    return lines.get_value(line)


def value_of_closed(chip: gpiod.Chip, line):
    lines = chip.request_lines(config={line: None})  # ok: unreleased-resource
    try:
        return lines.get_value(line)
    finally:
        lines.release()
