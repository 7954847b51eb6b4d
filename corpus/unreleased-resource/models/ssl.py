import ssl


def certificate(plain, host):
    secure = ssl.create_default_context().wrap_socket(plain, server_hostname=host)  # expect: unreleased-resource
    return secure.getpeercert()


def certificate_closed(plain, host):
    with ssl.create_default_context().wrap_socket(plain, server_hostname=host) as secure:  # ok: unreleased-resource
        return secure.getpeercert()


def cipher(plain):
    return ssl.wrap_socket(plain).cipher()  # expect: unreleased-resource


def cipher_closed(plain):
    with ssl.wrap_socket(plain) as secure:  # ok: unreleased-resource
        return secure.cipher()
