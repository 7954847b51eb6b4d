import registry
from registry import handles


@handles("mail")
def send(message):
    return len(message)


class MailView:
    pass


registry.add_view(MailView)
