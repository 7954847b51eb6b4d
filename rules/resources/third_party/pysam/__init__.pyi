# Alignment, variant and index files are complete or free only when they are closed.
from pysam.libcalignmentfile import AlignmentFile
