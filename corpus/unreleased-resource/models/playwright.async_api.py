from playwright.async_api import async_playwright


async def visit(url):
    driver = await async_playwright().start()  # expect: unreleased-resource
    browser = await driver.chromium.launch()
    page = await browser.new_page()
    await page.goto(url)


async def visit_well(url):
    driver = await async_playwright().start()  # ok: unreleased-resource
    try:
        browser = await driver.firefox.launch()
        await (await browser.new_page()).goto(url)
    finally:
        await driver.stop()
