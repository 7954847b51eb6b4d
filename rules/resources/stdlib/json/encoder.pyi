# See `json`.

from json import JSONEncoder
