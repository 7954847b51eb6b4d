"""A decorator may keep the nested function, and with it what that uses."""
import atexit
import functools
import os


def restored_at_exit(window):
    saved = os.dup(1)  # ok: unreleased-resource

    @window.at_exit
    def restore():
        os.dup2(saved, 1)


def registered():
    log = open("log")  # ok: unreleased-resource

    @atexit.register
    def finish():
        log.close()


def routed(app, path):
    page = open(path)  # expect: unreleased-on-error

    @app.route("/")
    def index():
        return page.read()


def only_wrapped(call, path):
    page = open(path)  # expect: unreleased-resource

    @functools.wraps(call)
    def inner():
        return page.read()

    inner()
