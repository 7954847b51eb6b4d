import subprocess

import psutil


def memory_of(command):
    process = psutil.Popen(command, stdout=subprocess.PIPE)  # expect: unreleased-resource
    return process.memory_info().rss * 2


def output_of(command):
    with psutil.Popen(command, stdout=subprocess.PIPE) as process:  # ok: unreleased-resource
        return process.stdout.read()
