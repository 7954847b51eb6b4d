from lxml import etree


def root(path):
    return etree.parse(open(path, "rb")).getroot()  # expect: unreleased-resource


def root_well(path):
    with open(path, "rb") as file:  # ok: unreleased-resource
        return etree.parse(file).getroot()


def root_of(path):
    return etree.parse(path).getroot()  # ok: unreleased-resource
