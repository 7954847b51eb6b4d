import pyppeteer


async def page():
    browser = await pyppeteer.launch()  # expect: unreleased-resource
    await browser.newPage()


async def page_closed():
    browser = await pyppeteer.launch()  # ok: unreleased-resource
    try:
        await browser.newPage()
    finally:
        await browser.close()


async def borrow(address):
    browser = await pyppeteer.connect(browserWSEndpoint=address)  # expect: unreleased-resource
    await browser.newPage()


async def borrow_closed(address):
    browser = await pyppeteer.connect(browserWSEndpoint=address)  # ok: unreleased-resource
    try:
        await browser.newPage()
    finally:
        await browser.disconnect()
