# The other path to the names of `tqdm`; that page states what is assumed.
from tqdm import tqdm, trange
