"""A file that a function reads and never closes, called a hundred times."""

import sys


def read_file(file_path):
    file = open(file_path, "r")  # expect: unreleased-resource "`file`"
    data = file.read()
    return data


def read_file_safely(file_path):
    with open(file_path, "r") as file:  # ok: unreleased-resource
        return file.read()


def process_files(paths):
    for path in paths:
        text = read_file(path)
        print(len(text))


def process_files_safely(paths):
    return [len(read_file_safely(path)) for path in paths]


def first_line(path):
    source = open(path, encoding="utf-8")  # expect: unreleased-resource
    for line in source:
        return line.rstrip("\n")
    return ""


def count_words(path):
    total = 0
    report = open(path)  # expect: unreleased-resource
    for line in report:
        total += len(line.split())
    return total


def write_marker(path, version):
    marker = open(path, "w")  # expect: unreleased-resource
    marker.write(version)


def magic_number(path):
    binary = open(path, "rb")  # expect: unreleased-resource
    if binary.read(4) != b"\x7fELF":
        return None
    binary.seek(16)
    return binary.read(2)


if __name__ == "__main__":
    process_files(sys.argv[1:] * 100)
    process_files_safely(sys.argv[1:])
