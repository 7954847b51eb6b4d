# A reader or writer may be a child process; a video is complete only when it is closed. `imread` and its kin
# read at once.
from imageio.v2 import Reader, Writer, get_reader, get_writer, imread, imwrite
