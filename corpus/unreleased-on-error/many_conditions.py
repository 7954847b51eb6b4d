"""Conditions that are asked once and known of nothing do not multiply the paths."""

import zipfile


def pack(path, names, options):
    archive = zipfile.ZipFile(path, "w")  # expect: unreleased-on-error "if `archive.write(name)` raises"
    count = 0
    for name in names:
        if options.a:
            count += 1
        if options.b:
            count += 2
        if options.c:
            count += 3
        if options.d:
            count += 4
        if options.e:
            count += 5
        if options.f:
            count += 6
        if options.g:
            count += 7
        if options.h:
            count += 8
        if options.i:
            count += 9
        if options.j:
            count += 10
        if options.k:
            count += 11
        if options.m:
            count += 12
        archive.write(name)
    archive.close()
    return count
