"""The linters that the benchmarks run beside Caulk, each asked about leaks alone."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
ENVIRONMENT = PROJECT / ".build" / "peers"
PINS = {"ruff": "ruff==0.17.6", "pylint": "pylint==4.1.4", "semgrep": "semgrep==1.185.0"}
RULES = PROJECT / "Benchmarks" / "open-never-closed.yaml"


def command(tool, *arguments, cached_in=None):
    """Returns the command line of a linter, which is installed from PyPI where it is missing.

    ruff keeps what it finds in the folder `cached_in`, or nothing; the others keep nothing."""
    cache = ["--cache-dir", str(cached_in)] if cached_in else ["--no-cache"]
    options = {
        "ruff": ["check", "--isolated", "--exit-zero", "--select=SIM115,B019", *cache],
        "pylint": ["--disable=all", "--enable=R1732,W1518", "--rcfile=/dev/null", "--exit-zero"],
        "semgrep": [
            "scan", "--quiet", "--metrics=off", "--disable-version-check", "--no-git-ignore",
            f"--config={RULES}",
        ],
    }
    return [executable(tool), *options[tool], *map(str, arguments)]


def executable(tool):
    path = ENVIRONMENT / "bin" / tool
    if not path.exists():
        if not ENVIRONMENT.exists():
            subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        pip = [ENVIRONMENT / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, PINS[tool]], check=True)
    return str(path)
