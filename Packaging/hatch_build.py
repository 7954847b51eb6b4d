"""Packs the binary, its completions and its manual page into the wheel.

The binary is the one that CAULK_BINARY names, else it is built from source.
"""

import os
import platform
import shutil
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BinaryHook(BuildHookInterface):
    def initialize(self, version, build_data):
        root = Path(self.root)
        binary = self.given_binary() or self.built_binary(root)
        extras = root / ".build" / "wheel"
        shutil.rmtree(extras, ignore_errors=True)
        subprocess.run([sys.executable, root / "Packaging/write-share", binary, extras], check=True)
        with open(extras / "schema.json", "wb") as schema:
            subprocess.run([binary, "config", "--schema"], check=True, stdout=schema)
        build_data["pure_python"] = False
        build_data["tag"] = "py3-none-" + platforms(binary)
        build_data["shared_scripts"][str(binary)] = "caulk"
        build_data["shared_data"][str(extras / "share")] = "share"
        build_data["force_include"][str(extras / "schema.json")] = "caulk/schema.json"

    def given_binary(self):
        given = os.environ.get("CAULK_BINARY")
        if not given:
            return None
        binary = Path(given).absolute()
        if not binary.is_file():
            self.app.abort(f"caulk: CAULK_BINARY names no file: {given}")
        return binary

    def built_binary(self, root):
        """Builds what is missing, without touching the system: that is not an installer's business."""
        if not shutil.which("make"):
            self.app.abort("caulk: building from source needs make")
        # The isolated environment that an installer builds in hides pip, which fetches the grammar.
        variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        built = subprocess.run(
            ["make", "--no-print-directory", "-C", root, "build", "SETUP=--no-install"],
            env=variables,
        )
        if built.returncode:
            self.app.abort("caulk: it cannot be built from source here; the reason stands above")
        return root / ".build" / "caulk"


def platforms(binary):
    """The platform tags: every Linux for a static binary, else a system like this one."""
    if not is_static(binary):
        return sysconfig.get_platform().replace("-", "_").replace(".", "_")
    machine = platform.machine()
    return ".".join(
        f"{name}_{machine}" for name in ("manylinux_2_17", "manylinux2014", "musllinux_1_1")
    )


def is_static(binary):
    """Whether a file is 64-bit ELF that names no dynamic loader."""
    data = binary.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        return False
    (start,) = struct.unpack_from("<Q", data, 0x20)
    size, count = struct.unpack_from("<HH", data, 0x36)
    loader = 3  # PT_INTERP
    return all(
        struct.unpack_from("<I", data, start + number * size)[0] != loader
        for number in range(count)
    )
