# Sessions belong to the process; a remote file must be closed.
from smbclient._os import open_file
