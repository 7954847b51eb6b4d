# The interface of `smbus2`, older; that page states what is assumed.
from smbus2 import SMBus
