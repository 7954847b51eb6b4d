"""Reads feeds from the disk and from the network."""

from .transport import fetch
from ._files import open_feed as open

__all__ = ["fetch", "open"]
