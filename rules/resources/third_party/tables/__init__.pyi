# Files that are left open are closed at the end of the process, which says so; nodes die with their file.
from tables.file import File, open_file
