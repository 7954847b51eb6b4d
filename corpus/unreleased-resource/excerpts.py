"""What messages show of code over several lines."""

import subprocess


def run(command):
    # expect: unreleased-resource "from `subprocess.Popen(command, stdin=subprocess.PIPE,)`"
    process = subprocess.Popen(
        command,  # "as it is"
        # A pipe, so that closing it ends the process.
        stdin=subprocess.PIPE,
    )
    print(process.args)


def named(path):
    # expect: unreleased-resource "from `open(path + '#1', 'a')`"
    file = open(
        path + '#1',  # don't
        'a')
    file.write(path)
