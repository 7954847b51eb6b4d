"""Resources that never get a name: nobody can close them."""

import json
import os
import pickle
import subprocess
import tomllib
from configparser import ConfigParser

VERSION = "1.4.2"


def read_license(path):
    return open(path).read()  # expect: unreleased-resource


def load_settings(path):
    return json.load(open(path))  # expect: unreleased-resource


def load_index(path):
    index = pickle.load(open(path, "rb"))  # expect: unreleased-resource
    return {entry.name: entry for entry in index}


def load_pyproject(root):
    return tomllib.load(open(os.path.join(root, "pyproject.toml"), "rb"))  # expect: unreleased-resource


def hosts(path):
    for line in open(path):  # expect: unreleased-resource
        if not line.startswith("#"):
            yield line.split()[0]


def readers(path):
    return [line.strip() for line in open(path)]  # expect: unreleased-resource


def as_mapping(path):
    return dict(line.split("=", 1) for line in open(path))  # expect: unreleased-resource


def save_version(path):
    open(path, "w").write(VERSION)  # expect: unreleased-resource


def lines_of(paths):
    return {path: open(path).readlines() for path in paths}  # expect: unreleased-resource


def digest_lines(path):
    return len(open(path, "rb").read().splitlines())  # expect: unreleased-resource


def run_quietly(command, log_path):
    subprocess.check_call(command, stderr=open(log_path, "ab"))  # expect: unreleased-resource


def read_config(path):
    parser = ConfigParser()
    parser.read_file(open(path, encoding="utf-8"))  # expect: unreleased-resource
    return parser


def dump_state(state, path):
    json.dump(state, open(path, "w"))  # expect: unreleased-resource


def print_banner(path):
    print(open(path).readline())  # expect: unreleased-resource


def log_error(path, message):
    print(message, file=open(path, "a"))  # expect: unreleased-resource


def is_terminal(path):
    return os.isatty(open(path).fileno())  # expect: unreleased-resource


def touch(path):
    open(path, "w").close()  # ok: unreleased-resource


def truncate_all(paths):
    for path in paths:
        open(path, "wb").close()  # ok: unreleased-resource


def forget_to_call_close(path):
    stream = open(path)  # expect: unreleased-resource
    stream.read(1)
    stream.close
