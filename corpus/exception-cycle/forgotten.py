"""The ways in which functions let go of an exception that they have kept."""

import sys
import traceback


def connect_to_first(addresses, connect):
    failures = []
    try:
        for address in addresses:
            try:
                return connect(address)
            except OSError as failure:
                failures.append(failure)  # ok: exception-cycle
        raise failures[0]
    finally:
        failures.clear()


def connect_to_any(addresses, connect):
    failures = []
    try:
        for address in addresses:
            try:
                return connect(address)
            except OSError as failure:
                failures.append(failure)  # ok: exception-cycle
        raise failures[-1]
    finally:
        del failures[:]


def connect_and_count(addresses, connect):
    failures = []
    for address in addresses:
        try:
            return connect(address)
        except OSError as failure:
            failures.append(failure)  # expect: exception-cycle "`failures`"
    failures.sort(key=str)
    raise failures[0]


def last_attempt(fetch):
    error = None
    for _ in range(3):
        try:
            return fetch()
        except OSError as failure:
            error = failure  # ok: exception-cycle
    try:
        raise error
    finally:
        error = None


def without_its_frames(function):
    error = None
    try:
        function()
    except OSError as failure:
        error = failure  # ok: exception-cycle
        error.__traceback__ = None
    return error


def with_cleared_frames(function, log):
    try:
        function()
    except OSError:
        trace = sys.exc_info()[2]  # ok: exception-cycle
        text = traceback.format_tb(trace)
        traceback.clear_frames(trace)
        log(text)


def with_a_check(error):
    context = error.__context__
    try:
        raise error
    finally:
        _, value, _ = sys.exc_info()  # ok: exception-cycle
        assert value is error
        value.__context__ = context
        del _, value


def raise_without_frames(error):
    raise error.with_traceback(None)  # ok: exception-cycle


class Job:
    def __init__(self, future, function):
        self.future = future
        self.function = function

    def run(self):
        try:
            self.function()
        except Exception as error:
            self.future.set_exception(error)  # ok: exception-cycle
            del self.future

    def run_and_stay(self):
        try:
            self.function()
        except Exception as error:
            self.future.set_exception(error)  # expect: exception-cycle "`future`"


class Group:
    def __init__(self):
        self.errors = []
        self.error = None

    def add(self, error):
        self.errors.append(error)

    def run(self, function):
        try:
            function()
        except Exception as error:
            self.add(error)  # ok: exception-cycle
        try:
            return list(self.errors)
        finally:
            del self.errors

    def run_alone(self, function):
        try:
            function()
        except Exception as error:
            self.error = error  # ok: exception-cycle
        try:
            if self.error:
                raise self.error  # ok: exception-cycle
        finally:
            self.error = None


class LastingGroup:
    def __init__(self):
        self.errors = []

    def add(self, error):
        self.errors.append(error)

    def run(self, function):
        try:
            function()
        except Exception as error:
            self.add(error)  # expect: exception-cycle "`errors`"
