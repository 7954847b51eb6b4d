"""Reads configuration from several places, the later ones winning."""

import configparser
import json
import os
import tomllib
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

DEFAULT_PATHS = ("/etc/quiet/quiet.toml", "~/.config/quiet.toml", "quiet.toml")

_parsers = {}


def parser(suffix):
    def register(function):
        _parsers[suffix] = function
        return function

    return register


@parser(".toml")
def parse_toml(path):
    with path.open("rb") as stream:
        return tomllib.load(stream)


@parser(".json")
def parse_json(path):
    with path.open(encoding="utf-8") as stream:
        return json.load(stream)


@parser(".ini")
def parse_ini(path):
    reader = configparser.ConfigParser()
    with open(path, encoding="utf-8") as stream:
        reader.read_file(stream)
    return {section: dict(reader[section]) for section in reader.sections()}


class ConfigError(Exception):
    pass


@dataclass(frozen=True)
class Settings:
    verbose: bool = False
    threads: int = 1
    exclude: tuple = ()
    extra: dict = field(default_factory=dict)

    def merged(self, values):
        known = {key: values[key] for key in values if key in self.__dataclass_fields__}
        unknown = {key: values[key] for key in values if key not in known}
        return replace(self, **known, extra={**self.extra, **unknown})


def load_file(path):
    path = Path(path).expanduser()
    if not path.exists():
        return {}
    try:
        parse = _parsers[path.suffix]
    except KeyError:
        raise ConfigError(f"unknown kind of configuration: {path}") from None
    try:
        return parse(path)
    except (ValueError, configparser.Error) as error:
        raise ConfigError(f"{path}: {error}") from error


def from_environment(prefix="QUIET_"):
    return {
        name.removeprefix(prefix).lower(): value
        for name, value in os.environ.items()
        if name.startswith(prefix)
    }


@lru_cache(maxsize=1)
def load():
    settings = Settings()
    for path in DEFAULT_PATHS:
        settings = settings.merged(load_file(path))
    return settings.merged(from_environment())


def save(settings, path):
    draft = Path(str(path) + ".tmp")
    try:
        with draft.open("w", encoding="utf-8") as stream:
            json.dump({"verbose": settings.verbose, "threads": settings.threads}, stream)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
