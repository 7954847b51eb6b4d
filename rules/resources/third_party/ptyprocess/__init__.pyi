# A child keeps a terminal and a process until it is closed.
from ptyprocess.ptyprocess import PtyProcess, PtyProcessUnicode
