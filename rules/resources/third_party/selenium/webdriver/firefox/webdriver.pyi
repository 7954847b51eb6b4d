# The other path to a name of `selenium.webdriver`; that page states what is assumed.
from selenium.webdriver import Firefox as WebDriver
