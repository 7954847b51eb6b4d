from django.http import FileResponse, StreamingHttpResponse


def download(request, path):
    return FileResponse(open(path, "rb"), as_attachment=True)  # ok: unreleased-resource


def stream(request, path):
    response = StreamingHttpResponse(open(path, "rb"))  # ok: unreleased-resource
    response["X-Source"] = "disk"
    return response


def length(request, path):
    file = open(path, "rb")  # expect: unreleased-resource
    return StreamingHttpResponse([str(len(file.read()))])
