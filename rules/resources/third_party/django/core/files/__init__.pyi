# A file object around another one: closing it closes the other. It acquires nothing by itself.
from django.core.files.base import File
