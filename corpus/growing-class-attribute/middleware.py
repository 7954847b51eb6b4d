"""Middleware that remembers what it saw."""


class CountingMiddleware:
    seen = {}  # expect: growing-class-attribute

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        self.seen[request.path] = self.seen.get(request.path, 0) + 1
        return self.get_response(request)


class LimitedMiddleware:
    seen = {}  # ok: growing-class-attribute

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if len(self.seen) > 1000:
            self.seen.clear()
        self.seen[request.path] = self.seen.get(request.path, 0) + 1
        return self.get_response(request)
