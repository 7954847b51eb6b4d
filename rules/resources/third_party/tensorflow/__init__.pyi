# The names of version 1; `tensorflow.compat.v1` states what is assumed.
from tensorflow.compat.v1 import Session
