# The older name of `pypdf`; that page states what is assumed.
from pypdf import PdfReader, PdfWriter, PdfMerger

PdfFileReader = PdfReader
PdfFileWriter = PdfWriter
PdfFileMerger = PdfMerger
