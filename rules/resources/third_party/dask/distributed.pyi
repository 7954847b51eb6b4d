# The other path to the names of `distributed`; that page states what is assumed.
from distributed import Client, LocalCluster
