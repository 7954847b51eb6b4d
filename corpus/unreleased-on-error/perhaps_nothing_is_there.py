"""A helper that gives a resource or `None`: passing every release by may mean that there is none."""

import os
import pty


class Terminal:
    def ends(self):
        leader = follower = None
        if self.pty is not None:
            leader, follower = pty.openpty()
        return leader, follower

    def run(self):
        leader, follower = self.ends()  # ok: unreleased-on-error
        if self.pty is not None:
            os.close(leader)
            os.close(follower)

    def run_and_fail(self):
        # expect: unreleased-on-error "if `self.start(follower)` raises"
        leader, follower = self.ends()
        self.start(follower)
        if self.pty is not None:
            os.close(leader)
            os.close(follower)

    def start(self, end):
        if end is None:
            raise ValueError(end)


def log_of(path):
    if not path:
        return None
    return open(path, "a")


def logged(path, text):
    log = log_of(path)  # expect: unreleased-on-error "if `log.write(text)` raises"
    if path:
        log.write(text)
        log.close()


def logged_and_forgotten(path, text):
    log = log_of(path)  # expect: unreleased-resource
    if log:
        log.write(text)
