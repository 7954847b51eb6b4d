engines = []  # expect: growing-module-global (warning)
known_scripts = []  # expect: growing-module-global (note)


def compile_source(source, target):
    engine = target.compile(source)
    engine.finalize()
    # The engine is made here, with each call.
    engines.append(engine)
    return engine.address


def use_script(source):
    known_scripts.append(source)
