from splinter import Browser


def source(url):
    browser = Browser("firefox")  # expect: unreleased-resource
    browser.visit(url)


def source_closed(url):
    browser = Browser("firefox")  # ok: unreleased-resource
    try:
        browser.visit(url)
    finally:
        browser.quit()
