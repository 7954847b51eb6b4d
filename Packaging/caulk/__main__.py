"""Becomes the binary that was installed with this package."""

import importlib.metadata
import os
import sys
from pathlib import Path


def places():
    """The paths where an installer may have put the binary."""
    for file in importlib.metadata.files("caulk") or []:
        if file.name == "caulk":
            yield Path(file.locate())
    # `pip install --target` moves it after it has written its list of files.
    yield Path(__file__).resolve().parent.parent / "bin" / "caulk"


def main():
    for place in places():
        if place.is_file() and os.access(place, os.X_OK):
            os.execv(place, ["caulk", *sys.argv[1:]])
    sys.stderr.write("caulk: the binary is not where it was installed; install caulk again\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
