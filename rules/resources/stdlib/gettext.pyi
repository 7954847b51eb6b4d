# Nothing unsound: a missing catalogue gives the text itself; `translation` may raise.

@never_raises
def gettext(*args, **kwargs): ...
ngettext = gettext
pgettext = gettext
npgettext = gettext
dgettext = gettext
bindtextdomain = gettext
textdomain = gettext
find = gettext
def translation(*args, **kwargs): ...
install = translation
