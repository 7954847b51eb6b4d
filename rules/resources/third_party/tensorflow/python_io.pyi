# The older path to a name of `tensorflow.io`; that page states what is assumed.
from tensorflow.io import TFRecordWriter
