import yaml


def settings(path):
    return yaml.safe_load(open(path))  # expect: unreleased-resource


def save(path, data):
    yaml.dump(data, open(path, "w"))  # expect: unreleased-resource


def documents(path):
    file = open(path)  # expect: unreleased-resource
    for document in yaml.load_all(file, Loader=yaml.SafeLoader):
        print(document)


def settings_well(path):
    with open(path) as file:  # ok: unreleased-resource
        return yaml.safe_load(file)
