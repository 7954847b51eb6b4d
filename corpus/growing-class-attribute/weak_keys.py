"""A value that holds its weak key keeps the entry for ever."""

import weakref


class Translator:
    def __init__(self, target, source):
        self.target = target
        self.source = source


class Translators:
    _cache = weakref.WeakKeyDictionary()  # expect: growing-class-attribute "keys that their values hold"

    @classmethod
    def get(cls, target, source):
        inner = cls._cache.get(target)
        if inner is None:
            inner = weakref.WeakKeyDictionary()
            cls._cache[target] = inner
        translator = inner.get(source)
        if translator is None:
            translator = Translator(target, source)
            inner[source] = translator
        return translator

    @classmethod
    def cleanup(cls):
        # Nobody calls it, and weak keys are never `None`.
        for key in [key for key in cls._cache if key is None]:
            del cls._cache[key]


class Sizes:
    _cache = weakref.WeakKeyDictionary()  # ok: growing-class-attribute

    @classmethod
    def get(cls, target):
        if target not in cls._cache:
            cls._cache[target] = len(target.words)
        return cls._cache[target]
