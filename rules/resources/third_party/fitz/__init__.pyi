# The older name of `pymupdf`; that page states what is assumed.
from pymupdf import Document, Page, open
