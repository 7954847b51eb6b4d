import mechanicalsoup


def title(url):
    browser = mechanicalsoup.StatefulBrowser()  # expect: unreleased-resource
    return browser.open(url).status_code


def title_closed(url):
    with mechanicalsoup.StatefulBrowser() as browser:  # ok: unreleased-resource
        return browser.open(url).status_code
