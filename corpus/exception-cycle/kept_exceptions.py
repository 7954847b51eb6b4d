"""An exception holds its traceback, the traceback its frames, and a frame the exception again."""

import asyncio
import logging
import sys
import traceback

logger = logging.getLogger(__name__)


def first_that_works(hosts, connect):
    error = None
    for host in hosts:
        try:
            return connect(host)
        except OSError as failure:
            error = failure  # expect: exception-cycle "`error`"
    raise error


def first_that_works_and_forgets(hosts, connect):
    error = None
    try:
        for host in hosts:
            try:
                return connect(host)
            except OSError as failure:
                error = failure  # ok: exception-cycle
        raise error
    finally:
        error = None


def first_that_works_and_deletes(hosts, connect):
    error = ConnectionError("no host")
    try:
        for host in hosts:
            try:
                return connect(host)
            except OSError as failure:
                error = failure  # ok: exception-cycle
        raise error
    finally:
        del error


def raised_where_there_is_one(attempts):
    error = None
    for attempt in attempts:
        try:
            attempt()
            break
        except OSError as failure:
            error = failure  # ok: exception-cycle
    if error is not None:
        try:
            raise error
        finally:
            error = None


def raised_where_there_is_one_and_kept(attempts):
    error = None
    for attempt in attempts:
        try:
            attempt()
            break
        except OSError as failure:
            error = failure  # expect: exception-cycle
    if error is not None:
        raise error


def only_named(path, parse):
    try:
        return parse(path)
    except ValueError as error:  # ok: exception-cycle
        logger.warning("%s: %s", path, error)
        return None


def current_exception(function):
    try:
        function()
    except Exception:
        information = sys.exc_info()  # expect: exception-cycle
        logger.error("".join(traceback.format_exception(*information)))


def current_traceback(function):
    try:
        function()
    except Exception:
        kind, value, trace = sys.exc_info()  # expect: exception-cycle
        logger.error("%s at line %d", kind, trace.tb_lineno)


def current_exception_and_forget(function):
    try:
        function()
    except Exception:
        information = sys.exc_info()  # ok: exception-cycle
        try:
            logger.error("failed", exc_info=information)
        finally:
            del information


def only_its_kind(function):
    try:
        function()
    except Exception:
        kind = sys.exc_info()[0]  # ok: exception-cycle
        logger.error("%s", kind)


def only_its_text(function):
    message = None
    try:
        function()
    except Exception as error:
        message = str(error)  # ok: exception-cycle
    return message


def all_failures(functions):
    failures = []
    for function in functions:
        try:
            function()
        except Exception as error:
            failures.append(error)  # expect: exception-cycle
    return len(failures)


def all_failure_texts(functions):
    failures = []
    for function in functions:
        try:
            function()
        except Exception as error:
            failures.append(repr(error))  # ok: exception-cycle
    return failures


def grouped(functions):
    failures = []
    for function in functions:
        try:
            function()
        except Exception as error:
            failures.append(error)  # expect: exception-cycle
    if failures:
        raise ExceptionGroup("some failed", failures)


def without_its_traceback(functions):
    failure = None
    for function in functions:
        try:
            function()
        except Exception as error:
            failure = error.with_traceback(None)  # ok: exception-cycle
    return failure


def chained(path, parse):
    try:
        return parse(path)
    except KeyError as error:
        raise ValueError(path) from error  # ok: exception-cycle


class Job:
    def __init__(self, function):
        self.function = function
        self.error = None

    def run(self):
        try:
            return self.function(self)
        except Exception as error:
            self.error = error  # expect: exception-cycle
            return None

    def result(self):
        raise self.error


class CarefulJob:
    def __init__(self, function):
        self.function = function
        self.error = None

    def run(self):
        try:
            return self.function(self)
        except Exception as error:
            self.error = error  # ok: exception-cycle
            return None

    def result(self):
        try:
            raise self.error
        finally:
            self.error = None


async def relay(loop, start):
    future = loop.create_future()
    try:
        start(future)
    except Exception as error:
        future.set_exception(error)  # expect: exception-cycle
    return await future


async def gathered(coroutines):
    results = await asyncio.gather(*coroutines, return_exceptions=True)
    return [result for result in results if not isinstance(result, Exception)]  # ok: exception-cycle


def own_frame():
    frame = sys._getframe()  # expect: exception-cycle
    return frame.f_lineno


def own_frame_and_forget():
    frame = sys._getframe()  # ok: exception-cycle
    try:
        return frame.f_lineno
    finally:
        del frame


def callers_name():
    return sys._getframe(1).f_code.co_name  # ok: exception-cycle


def in_a_thread(function, start):
    error = None

    def run():
        nonlocal error
        try:
            function()
        except Exception as failure:
            error = failure  # expect: exception-cycle "`error`"

    start(run)
    if error:
        raise error


def in_a_thread_and_forget(function, start):
    error = None

    def run():
        nonlocal error
        try:
            function()
        except Exception as failure:
            error = failure  # ok: exception-cycle

    start(run)
    try:
        if error:
            raise error
    finally:
        error = None


def shortened_traceback(function, shorten):
    try:
        function()
    except Exception:
        # The variable of the traceback is bound again, the exception leads to the whole of it.
        kind, value, trace = sys.exc_info()  # expect: exception-cycle "`value`"
        trace = shorten(trace)
        logger.error("%s", kind, exc_info=(kind, value, trace))


class Attempts:
    """Forgets the error of the last attempt before it gives the next one."""

    def __init__(self, count):
        self.count = count
        self.error = None

    def __iter__(self):
        while self.count:
            self.error = None
            self.count -= 1
            yield self


def with_attempts(fetch):
    for attempt in Attempts(3):
        try:
            return fetch(attempt.count)
        except OSError as failure:
            attempt.error = failure  # ok: exception-cycle


class Runner:
    """Each run begins without an error, the last one keeps its own."""

    def run(self, function):
        self.error = None
        try:
            function(self)
        except Exception as failure:
            self.error = failure  # expect: exception-cycle "`error`"
