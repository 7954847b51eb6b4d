"""So many conditions that no path is followed with all of them: what no path releases is still seen."""

import zipfile


def unpack(names, seen, flags):
    a = b = c = d = e = f = g = h = i = j = k = m = None
    for name in names:
        if name in seen:
            continue
        archive = zipfile.ZipFile(name)  # expect: unreleased-resource
        archive.extractall(name + ".d")
        if flags.a:
            a = archive.namelist()
        if flags.b:
            b = archive.namelist()
        if flags.c:
            c = archive.namelist()
        if flags.d:
            d = archive.namelist()
        if flags.e:
            e = archive.namelist()
        if flags.f:
            f = archive.namelist()
        if flags.g:
            g = archive.namelist()
        if flags.h:
            h = archive.namelist()
        if flags.i:
            i = archive.namelist()
        if flags.j:
            j = archive.namelist()
        if flags.k:
            k = archive.namelist()
        if flags.m:
            m = archive.namelist()
        for value in (a, b, c, d, e, f, g, h, i, j, k, m):
            print(value)
        if a and b and c and d and e and f and g and h and i and j and k and m:
            return seen
        if flags.a or flags.b or flags.c or flags.d or flags.e or flags.f or flags.g:
            seen.add(name)
        if flags.h or flags.i or flags.j or flags.k or flags.m:
            seen.add(name)
    return seen
