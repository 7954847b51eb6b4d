# Chosen though unsound: the iterators use their arguments and own none; `chain.from_iterable` is left out.

@never_raises
def accumulate(*args, **kwargs): ...
batched = accumulate
chain = accumulate
combinations = accumulate
combinations_with_replacement = accumulate
compress = accumulate
count = accumulate
cycle = accumulate
dropwhile = accumulate
filterfalse = accumulate
groupby = accumulate
islice = accumulate
pairwise = accumulate
permutations = accumulate
product = accumulate
repeat = accumulate
starmap = accumulate
takewhile = accumulate
tee = accumulate
zip_longest = accumulate
