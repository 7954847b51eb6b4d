"""Finds memory and resource leaks in Python code: a binary, run by `caulk` or `python -m caulk`."""
