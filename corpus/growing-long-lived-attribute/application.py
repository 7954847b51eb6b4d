"""State that an application object is given, and the lists of an event bus."""

from collections import defaultdict

from flask import Flask, request

app = Flask(__name__)
app.history = []  # expect: growing-long-lived-attribute "`app.history`"
app.recent = []  # ok: growing-long-lived-attribute
app.names = []  # ok: growing-long-lived-attribute


@app.route("/page")
def page():
    app.history.append(request.path)
    app.recent.append(request.path)
    del app.recent[:-100]
    return app.names


class EventBus:
    def __init__(self):
        self.handlers = defaultdict(list)  # expect: growing-long-lived-attribute

    def on(self, event, handler):
        self.handlers[event].append(handler)

    def emit(self, event, *args):
        for handler in self.handlers[event]:
            handler(*args)


bus = EventBus()


class FairBus:
    def __init__(self):
        self.handlers = defaultdict(list)  # ok: growing-long-lived-attribute

    def on(self, event, handler):
        self.handlers[event].append(handler)

    def off(self, event, handler):
        self.handlers[event].remove(handler)


fair = FairBus()


def handle(request):
    def done(result):
        request.respond(result)

    bus.on("done", done)
    fair.on("done", done)
    try:
        return request.run()
    finally:
        fair.off("done", done)
