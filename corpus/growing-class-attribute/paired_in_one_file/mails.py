"""Its author forgot the other half."""

from rendering import Renderer


def render_mail(mail):
    renderer = Renderer()
    renderer.push_active()
    return str(mail)
