# A response that is sent closes the file or the iterator that it was given. Unsound for a response that is
# never returned.
from django.http.response import HttpResponse, StreamingHttpResponse, FileResponse
