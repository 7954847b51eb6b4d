# See `json`.

from json import JSONDecodeError, JSONDecoder
