# The other path to a name of `kafka`; that page states what is assumed.
from kafka import KafkaConsumer
