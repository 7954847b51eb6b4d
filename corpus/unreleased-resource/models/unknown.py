def first_visitor(listener):
    # Only a socket gives such a pair, whatever `listener` is.
    connection, address = listener.accept()  # expect: unreleased-resource
    connection.sendall(b"busy")
    return address


def visitor_served(listener, serve):
    connection, address = listener.accept()  # ok: unreleased-resource
    with connection:
        serve(connection, address)


def agreed(dialog):
    dialog.accept()  # ok: unreleased-resource
    return dialog.accept()


def count_all(job):
    # What is opened with a mode is a file, whoever opens it.
    total = 0
    for part in job.parts():
        total += count(part.open("r"))  # expect: unreleased-resource
    return total


def count(lines):
    return sum(1 for line in lines)


def store(target, rows):
    out = target.open(mode="w", encoding="utf-8")  # expect: unreleased-on-error "job"
    for row in rows:
        out.write(row.job())
    out.close()


def in_folder(folders, name):
    return folders.open(name, "rb").read()  # expect: unreleased-resource


def handed_on(target):
    return target.open("r")  # ok: unreleased-resource


def released(target):
    with target.open("r") as lines:  # ok: unreleased-resource
        return list(lines)


class Door:
    def open(self, mode):
        self.is_open = mode


def through(door):
    # A class of the program says what it gives.
    Door().open("r")  # ok: unreleased-resource
    door.open("r")  # expect: unreleased-resource


def over_the_network(context, sock, host):
    secured = context.wrap_socket(sock, server_hostname=host)  # expect: unreleased-resource
    secured.sendall(b"hello")
