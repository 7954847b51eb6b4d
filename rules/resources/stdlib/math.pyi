# Chosen though unsound: only what has a domain may raise (`sqrt`, `log`, …).

@never_raises
def ceil(*args, **kwargs): ...
floor = ceil
trunc = ceil
fabs = ceil
isclose = ceil
isfinite = ceil
isinf = ceil
isnan = ceil
copysign = ceil
hypot = ceil
degrees = ceil
radians = ceil
sin = ceil
cos = ceil
tan = ceil
atan = ceil
atan2 = ceil
gcd = ceil
lcm = ceil
fsum = ceil
modf = ceil
frexp = ceil
def sqrt(*args, **kwargs): ...
log = sqrt
log2 = sqrt
log10 = sqrt
log1p = sqrt
exp = sqrt
pow = sqrt
fmod = sqrt
factorial = sqrt
comb = sqrt
perm = sqrt
isqrt = sqrt
acos = sqrt
asin = sqrt
prod = sqrt
