def first_line(path):
    stream = open(path) if path else None
    line = ""
    if stream:
        line = stream.readline()
    if stream is not None:
        stream.close()
    return line
