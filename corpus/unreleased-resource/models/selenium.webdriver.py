from selenium import webdriver


def title(url):
    driver = webdriver.Chrome()  # expect: unreleased-resource
    driver.get(url)
    return driver.title


def shoot(url, path):
    driver = webdriver.Firefox()  # expect: unreleased-resource
    driver.get(url)
    driver.save_screenshot(path)
    driver.close()


def shoot_remotely(hub, url, path):
    driver = webdriver.Remote(hub)  # expect: unreleased-resource
    driver.get(url)
    driver.save_screenshot(path)


def page(url):
    driver = webdriver.Chrome()  # ok: unreleased-resource
    try:
        driver.get(url)
        return driver.page_source
    finally:
        driver.quit()


def page_remotely(hub, url):
    with webdriver.Remote(hub) as driver:  # ok: unreleased-resource
        driver.get(url)
        return driver.page_source
