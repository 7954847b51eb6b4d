# The cache lives on the instance and dies with it, so that it keeps no instance alive. Unsound: one without
# a maximum on an instance that lives as long as the process grows all the same.
@cache(bounded, per_instance)
def lru_cache(maxsize=..., typed=...): ...
