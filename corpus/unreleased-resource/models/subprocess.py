import subprocess


def play(path):
    player = subprocess.Popen(["aplay", path])  # expect: unreleased-resource
    print("playing", player.args)


def first_line(command):
    child = subprocess.Popen(command, stdout=subprocess.PIPE)  # expect: unreleased-resource
    return child.stdout.readline()


def killed_but_not_reaped(command):
    child = subprocess.Popen(command)  # expect: unreleased-resource
    child.kill()


def output(command):
    child = subprocess.Popen(command, stdout=subprocess.PIPE)  # ok: unreleased-resource
    return child.communicate()[0]


def status(command):
    return subprocess.Popen(command).wait()  # ok: unreleased-resource


def streamed(command, sink):
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:  # ok: unreleased-resource
        for line in child.stdout:
            sink.write(line)


def detached(command):
    subprocess.Popen(command, start_new_session=True)  # ok: unreleased-resource


def logged(command, path):
    subprocess.run(command, stdout=open(path, "w"))  # expect: unreleased-resource


def logged_and_closed(command, path):
    with open(path, "w") as log:  # ok: unreleased-resource
        subprocess.run(command, stdout=log)
