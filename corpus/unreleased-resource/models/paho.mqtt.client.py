import paho.mqtt.client as mqtt


def announce(host, text):
    client = mqtt.Client()  # expect: unreleased-resource
    client.connect(host)
    client.publish("news", text)


def announce_well(host, text):
    client = mqtt.Client()  # ok: unreleased-resource  # expect: unreleased-on-error
    client.connect(host)
    try:
        client.publish("news", text)
    finally:
        client.disconnect()


def follow(host):
    client = mqtt.Client()  # ok: unreleased-resource  # expect: unreleased-on-error
    client.connect(host)
    client.subscribe("news")
    client.loop_forever()


def guarded(host, certificate):
    client = mqtt.Client()  # ok: unreleased-on-error
    client.tls_set(certificate)
    client.will_set("news", "gone")
    try:
        client.connect(host)
    finally:
        client.disconnect()
