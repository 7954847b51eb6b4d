# The other path to a name of `google.cloud.pubsub_v1`; that page states what is assumed.
from google.cloud.pubsub_v1 import SubscriberClient
