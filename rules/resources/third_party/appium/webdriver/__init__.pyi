# A driver of Selenium; `selenium.webdriver` states what is assumed.
from selenium.webdriver import Remote
