# See `django.views.generic.base` for what was chosen though unsound.

from django.views.generic.base import View
