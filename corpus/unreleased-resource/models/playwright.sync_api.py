from playwright.sync_api import sync_playwright


def shoot(url, path):
    driver = sync_playwright().start()  # expect: unreleased-resource
    browser = driver.chromium.launch()
    page = browser.new_page()
    page.goto(url)
    page.screenshot(path=path)
    browser.close()


def shoot_well(url, path):
    driver = sync_playwright().start()  # ok: unreleased-resource
    try:
        driver.chromium.launch().new_page().goto(url)
    finally:
        driver.stop()


def shoot_with(url):
    with sync_playwright() as driver:  # ok: unreleased-resource
        driver.chromium.launch().new_page().goto(url)
