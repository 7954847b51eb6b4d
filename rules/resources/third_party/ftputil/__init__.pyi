# A host holds its control connection and one more for every remote file that was opened.
from ftputil.host import FTPHost
