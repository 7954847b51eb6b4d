from rendering import Formatter, Renderer


def render(page):
    renderer = Renderer()
    renderer.push_active()
    try:
        return str(page)
    finally:
        renderer.pop_active()


def format_page(page):
    formatter = Formatter()
    formatter.enter_format()
    try:
        return repr(page)
    finally:
        formatter.leave_format()
