# A container holds its file and its codecs until it is closed; frames are free of it. A file object that is
# given stays the caller's to close.
from av.container import Container, open
