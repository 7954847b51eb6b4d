# The other path to names of `pika`; that page states what is assumed.
from pika import BlockingConnection, BlockingChannel
