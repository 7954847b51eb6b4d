"""Exceptions that the frame holds before it raises them, and parts of `sys.exc_info()`."""

import inspect
import sys
import traceback


class Answer:
    """Raises what somebody else has given it, in whoever asks."""

    def __init__(self):
        self._error = None

    def fail(self, error):
        self._error = error

    def result(self):
        if self._error is not None:
            raise self._error  # expect: exception-cycle "the object that keeps it"
        return 1

    def result_again(self):
        # The method above stands for the class.
        raise self._error  # ok: exception-cycle


class AnswerThatLetsGo:
    def __init__(self):
        self._error = None

    def fail(self, error):
        self._error = error

    def result(self):
        try:
            raise self._error  # ok: exception-cycle
        finally:
            self = None


class AnswerThatForgets:
    def __init__(self):
        self._error = None

    def fail(self, error):
        self._error = error

    def result(self):
        raise self._error  # ok: exception-cycle

    def forget(self):
        self._error = None


class Parser:
    """Has a class of exceptions, which has no traceback."""

    class Malformed(Exception):
        pass

    def __init__(self, other_error):
        self.other_error = other_error

    def parse(self, text):
        if not text:
            raise self.Malformed  # ok: exception-cycle
        raise self.other_error  # ok: exception-cycle


def raise_again(value, trace):
    raise value.with_traceback(trace)  # expect: exception-cycle "`value`"


def raise_again_and_forget(value, trace):
    try:
        raise value.with_traceback(trace)  # ok: exception-cycle
    finally:
        value = trace = None


def with_another_trace(function, trace):
    try:
        function()
    except OSError as error:
        raise error.with_traceback(trace)  # ok: exception-cycle


def log_trace(function, log):
    try:
        function()
    except Exception:
        trace = sys.exc_info()[2]  # expect: exception-cycle "`trace`"
        log(traceback.format_tb(trace))


def log_parts(function, log):
    try:
        function()
    except Exception:
        error, trace = sys.exc_info()[1:]  # expect: exception-cycle "`trace`"
        log(error, traceback.format_tb(trace))


def log_error(function, log):
    try:
        function()
    except Exception:
        error = sys.exc_info()[1]  # expect: exception-cycle "the exception in `error`"
        log(error)


def log_kind(function, log):
    try:
        function()
    except Exception:
        kind = sys.exc_info()[0]  # ok: exception-cycle
        log(kind)


def with_old_context(error):
    context = error.__context__
    try:
        raise error
    finally:
        _, value, _ = sys.exc_info()  # expect: exception-cycle
        value.__context__ = context


def with_old_context_and_forget(error):
    context = error.__context__
    try:
        raise error
    finally:
        _, value, _ = sys.exc_info()  # ok: exception-cycle
        value.__context__ = context
        del _, value


class Message:
    def __init__(self):
        self.failure = None

    def fail(self, error):
        self.failure = error

    def describe(self, error):
        return str(error)


def work(function):
    message = Message()
    try:
        function(message)
    except Exception as error:
        message.describe(error)  # ok: exception-cycle
        message.fail(error)  # expect: exception-cycle "`failure`"
    return message


def where_are_we():
    stack = inspect.stack()  # expect: exception-cycle "`stack`"
    return [entry.function for entry in stack]


def who_calls():
    caller = inspect.stack()[1]  # ok: exception-cycle
    return caller.function
