# The older path to a name of `tensorflow.io.gfile`; that page states what is assumed.
from tensorflow.io.gfile import GFile

FastGFile = GFile
Open = GFile
