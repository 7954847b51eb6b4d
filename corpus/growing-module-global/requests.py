"""What handlers keep of requests; the framework brings the one under way by a global name."""

from flask import Flask, request

app = Flask(__name__)

paths = []  # expect: growing-module-global
visits = {}  # expect: growing-module-global
totals = {}  # ok: growing-module-global
found = {}  # expect: growing-module-global (note) "each new `request`"
by_language = {}  # ok: growing-module-global
orders = []  # expect: growing-module-global (warning)
carts = {}  # expect: growing-module-global (note) "each new `number`"
by_format = {}  # ok: growing-module-global


@app.route("/page")
def page():
    paths.append(request.path)
    return "page"


@app.route("/user/<user_id>")
def user(user_id):
    visits[user_id] = visits.get(user_id, 0) + 1
    totals["users"] = totals.get("users", 0) + 1
    return str(visits[user_id])


@app.route("/search/<name>")
def search(name):
    key = (name, request.args.get("words", ""))
    if key not in found:
        found[key] = name + key[1]
    return found[key]


@app.route("/help")
def help_page():
    language = request.args.get("language")
    if language not in ("de", "fr"):
        language = "en"
    if language not in by_language:
        by_language[language] = language + "/help"
    return by_language[language]


@app.post("/orders")
def order(item):
    orders.append(item)
    return "thanks"


@app.get("/carts/<number>.<format>")
def cart(number, format):
    if number not in carts:
        carts[number] = []
    if format not in by_format:
        by_format[format] = format.upper()
    return by_format[format]
