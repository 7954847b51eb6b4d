def total(path, rows):
    output = open(path, "w")
    if not rows:
        return 0
    for row in rows:
        output.write(row.text)
    output.close()
    return len(rows)
