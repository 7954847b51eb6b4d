"""Releases that cover every way out, in forms that are easy to misread."""

import os
import tempfile
from contextlib import ExitStack, suppress


def handler_of_everything(path, parse):
    stream = open(path)  # ok: unreleased-on-error
    try:
        document = parse(stream)
    except Exception:
        stream.close()
        raise
    stream.close()
    return document


def handler_goes_on(path, parse):
    stream = open(path)  # ok: unreleased-on-error
    try:
        document = parse(stream)
    except Exception:
        document = None
    stream.close()
    return document


def handler_of_one_kind(path, parse):
    stream = open(path)  # expect: unreleased-on-error
    try:
        document = parse(stream)
    except KeyError:
        stream.close()
        raise
    stream.close()
    return document


def renamed_or_removed(path, render):
    descriptor, draft = tempfile.mkstemp(dir=os.path.dirname(path))  # ok: unreleased-on-error
    renamed = False
    try:
        with os.fdopen(descriptor, "w") as stream:
            render(stream)
        os.replace(draft, path)
        renamed = True
    finally:
        if not renamed:
            os.unlink(draft)


def suppressed(path, parse):
    stream = open(path)  # ok: unreleased-on-error
    with suppress(ValueError), stream:
        return parse(stream)


def stack_is_given_away(paths):
    with ExitStack() as stack:
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: unreleased-on-error
        for stream in streams:
            if not stream.readline():
                raise ValueError(stream.name)
        stack.pop_all()
        return streams


def nested_finally(source, target, transform):
    reader = open(source)  # ok: unreleased-on-error
    try:
        writer = open(target, "w")  # ok: unreleased-on-error
        try:
            writer.write(transform(reader.read()))
        finally:
            writer.close()
    finally:
        reader.close()


def flat_finally(source, target, transform):
    reader = writer = None
    try:
        reader = open(source)  # ok: unreleased-on-error
        writer = open(target, "w")  # ok: unreleased-on-error
        writer.write(transform(reader.read()))
    finally:
        if writer:
            writer.close()
        if reader:
            reader.close()


def second_open_outside_the_try(source, target, transform):
    reader = open(source)  # expect: unreleased-on-error
    writer = open(target, "w")  # ok: unreleased-on-error
    try:
        writer.write(transform(reader.read()))
    finally:
        writer.close()
        reader.close()


def cleaned_up_by_a_helper(path, parse):
    def close_all():
        stream.close()

    stream = open(path)  # ok: unreleased-on-error
    try:
        return parse(stream)
    finally:
        close_all()


def retried(path, parse, attempts=3):
    for _ in range(attempts):
        stream = open(path)  # ok: unreleased-on-error
        try:
            return parse(stream)
        except ValueError:
            continue
        finally:
            stream.close()
    return None
