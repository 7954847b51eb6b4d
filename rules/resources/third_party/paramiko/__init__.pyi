# A client or transport runs a thread until it is closed; SFTP clients and channels die with it. A remote
# file is a resource of its own, because servers limit them. Unsound: an SFTP client opened again and again
# over a long-lived transport is not seen.
from paramiko.client import SSHClient
from paramiko.transport import Transport
from paramiko.sftp_client import SFTPClient
from paramiko.sftp_file import SFTPFile
from paramiko.config import SSHConfig
from paramiko.proxy import ProxyCommand
from paramiko.client import AutoAddPolicy, RejectPolicy, WarningPolicy
