import fleet


def position(name):
    link = fleet.connect(name)
    return link.ask("position")


def park(name):
    with fleet.connect(name) as link:
        link.send("park")


def follow(name, handler):
    link = fleet.connect(name)
    fleet.serve(link, handler)
