"""What real code does with frames and with the parts of `sys.exc_info()`."""

import sys


def caller_of_interest(stop):
    # The variable goes up the stack: what it holds in the end does not hold this frame.
    frame = sys._getframe()  # ok: exception-cycle
    while frame is not None and frame.f_code.co_name != stop:
        frame = frame.f_back
    return frame is not None


def handled_by_the_caller():
    # The traceback of somebody else's handler does not reach down to this frame.
    information = sys.exc_info()  # ok: exception-cycle
    return information[0] is not None


def with_the_old_traceback(function):
    try:
        return function()
    except AttributeError as error:
        _, _, trace = sys.exc_info()  # expect: exception-cycle "`trace`"
        raise RuntimeError(str(error)).with_traceback(trace) from error
