# The other path to a name of `django.dispatch.dispatcher`; that page states what is assumed.
from django.dispatch.dispatcher import Signal
