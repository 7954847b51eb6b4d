# The older path to the names of `pymodbus.client`; that page states what is assumed.
from pymodbus.client import ModbusTcpClient, ModbusTlsClient, ModbusUdpClient, ModbusSerialClient
