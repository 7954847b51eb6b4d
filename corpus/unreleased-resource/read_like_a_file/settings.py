# Who opens is not known, nor how; whoever reads from what comes of it takes it for a file.
import json


def settings(found):
    return json.loads(found.path.open().read())  # expect: unreleased-resource
