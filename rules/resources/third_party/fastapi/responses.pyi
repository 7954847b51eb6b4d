# The other path to a name of `starlette.responses`; that page states what is assumed.
from starlette.responses import StreamingResponse
