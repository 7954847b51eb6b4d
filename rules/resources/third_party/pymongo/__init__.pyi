# A client is no resource: it is thread-safe, pooled, and made once; databases and collections lead back to it.
# A server session is. Unsound: a client made per call keeps its monitor threads until it is collected.
from pymongo.mongo_client import MongoClient
