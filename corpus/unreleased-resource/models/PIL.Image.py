from PIL import Image


def thumbnail(path):
    image = Image.open(open(path, "rb"))  # expect: unreleased-resource
    image.thumbnail((64, 64))


def save(image: Image.Image, path):
    image.save(open(path, "wb"), "PNG")  # expect: unreleased-resource


def pixels(path):
    image = Image.open(path)  # ok: unreleased-resource
    return image.convert("RGB")


def size(path):
    with open(path, "rb") as file:  # ok: unreleased-resource
        return Image.open(file).size
