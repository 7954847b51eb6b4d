# The drivers of Selenium; `selenium.webdriver` states what is assumed.
from selenium.webdriver import Chrome, Edge, Firefox, Remote, Safari
