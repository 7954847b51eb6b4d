import urllib
import urllib2
from httplib import HTTPSConnection
from sqlite3 import dbapi2


def page(address):
    return urllib2.urlopen(address).read()  # expect: unreleased-resource


def page_of_the_oldest(address):
    return urllib.urlopen(address).read()  # expect: unreleased-resource


def status(host):
    connection = HTTPSConnection(host)  # expect: unreleased-resource
    connection.request("HEAD", "/")
    return connection.getresponse().status


def page_closed(address):
    answer = urllib2.urlopen(address)  # ok: unreleased-resource
    try:
        return answer.read()
    finally:
        answer.close()


def rows(path):
    connection = dbapi2.connect(path)  # expect: unreleased-resource
    return connection.execute("SELECT * FROM trees").fetchall()
