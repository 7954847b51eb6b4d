# Chosen though unsound: looking headers up never raises, although a malformed one may when it is parsed.

class Message:
    @never_raises
    def get_content_type(self) -> str: ...
    get_content_maintype = get_content_type
    get_content_subtype = get_content_type
    get_content_charset = get_content_type
    get_default_type = get_content_type
    get_param = get_content_type
    get_filename = get_content_type
    get_boundary = get_content_type
    get = get_content_type
    get_all = get_content_type
    keys = get_content_type
    values = get_content_type
    items = get_content_type
    getheader = get_content_type

class EmailMessage(Message): ...
