# Bounded to 128 entries unless the caller asks otherwise; a time to live bounds it as well.
@overload
@cache(bounded)
def alru_cache(maxsize: Literal[None], typed=..., *, ttl: Present): ...
@overload
@cache(unbounded)
def alru_cache(maxsize: Literal[None], typed=...): ...
@overload
@cache(bounded)
def alru_cache(maxsize=..., typed=..., *, ttl=...): ...
