from bs4 import BeautifulSoup


def title(path):
    return BeautifulSoup(open(path), "html.parser").title.string  # expect: unreleased-resource


def title_well(path):
    with open(path) as file:  # ok: unreleased-resource
        return BeautifulSoup(file, "html.parser").title.string
