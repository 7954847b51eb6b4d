# A cache in memory has no maximum; a time to live, or a cache that the caller chooses, is taken for a bound.
# Unsound for a chosen cache in memory without either.
@overload
@cache(bounded)
def cached(ttl: Present, *args, **kwargs): ...
@overload
@cache(bounded)
def cached(*, cache: Present, **kwargs): ...
@overload
@cache(unbounded)
def cached(**kwargs): ...
