import Testing

/// What each kind of leak becomes; none of it changes what the code does where nothing leaks.
private let safeShapes = [
  FixCase(
    "an exit stack in scope",
    """
    from contextlib import ExitStack

    def f(paths, work):
        with ExitStack() as stack:
            for path in paths:
                file = open(path)
                work(file.read())
            work("end")
    """,
    """
    from contextlib import ExitStack

    def f(paths, work):
        with ExitStack() as stack:
            for path in paths:
                file = stack.enter_context(open(path))
                work(file.read())
            work("end")
    """),
  FixCase(
    "a resource that is returned",
    """
    import socket

    def f(address):
        client = socket.socket()

        # Slow.
        client.connect(address)
        return client
    """,
    """
    import socket

    def f(address):
        client = socket.socket()

        try:
            # Slow.
            client.connect(address)
        except BaseException:
            client.close()
            raise
        return client
    """),
  FixCase(
    "a resource that an object gets",
    """
    import socket

    class Link:
        def __init__(self, address):
            client = socket.socket()
            client.connect(address)
            self.client = client

        def close(self):
            self.client.close()
    """,
    """
    import socket

    class Link:
        def __init__(self, address):
            client = socket.socket()
            try:
                client.connect(address)
            except BaseException:
                client.close()
                raise
            self.client = client

        def close(self):
            self.client.close()
    """),
  FixCase(
    "an acquisition in a try of its own",
    """
    def f(path):
        try:
            file = open(path)
        except OSError:
            return None
        data = file.read()
        print(path)
        return len(data)
    """,
    """
    def f(path):
        try:
            file = open(path)
        except OSError:
            return None
        with file:
            data = file.read()
        print(path)
        return len(data)
    """),
  FixCase(
    "one of two acquisitions",
    """
    def f(path, other):
        if path:
            file = open(path)
        else:
            file = open(other)

        # Line by line.
        for line in file:
            print(line)
    """,
    """
    def f(path, other):
        if path:
            file = open(path)
        else:
            file = open(other)

        # Line by line.
        with file:
            for line in file:
                print(line)
    """),
  FixCase(
    "a descriptor and a path",
    """
    import os
    import tempfile

    def f(data, work):
        fd, path = tempfile.mkstemp()
        os.write(fd, data)

        # All is written.
        os.close(fd)
        work(path)
        os.remove(path)
    """,
    """
    import os
    import tempfile

    def f(data, work):
        fd, path = tempfile.mkstemp()
        try:
            try:
                os.write(fd, data)
            finally:
                # All is written.
                os.close(fd)
            work(path)
        finally:
            os.remove(path)
    """),
  FixCase(
    "a descriptor that nobody wants",
    """
    import os
    import tempfile

    def f(work):
        _, path = tempfile.mkstemp()
        try:
            work(path)
        finally:
            os.remove(path)
    """,
    """
    import os
    import tempfile

    def f(work):
        descriptor, path = tempfile.mkstemp()
        os.close(descriptor)
        try:
            work(path)
        finally:
            os.remove(path)
    """),
  FixCase(
    "tasks that nobody keeps",
    """
    import asyncio

    async def f(work):
        asyncio.create_task(work())

    async def g(work, done):
        asyncio.create_task(work(1,
                                 2)).add_done_callback(done)
        job = asyncio.create_task(work())
    """,
    """
    import asyncio

    _background_tasks = set()

    async def f(work):
        task = asyncio.create_task(work())
        _background_tasks.add(task)
        task.add_done_callback(_background_tasks.discard)

    async def g(work, done):
        task = asyncio.create_task(work(1,
                                 2))
        _background_tasks.add(task)
        task.add_done_callback(_background_tasks.discard)
        task.add_done_callback(done)
        job = asyncio.create_task(work())
        _background_tasks.add(job)
        job.add_done_callback(_background_tasks.discard)
    """),
  FixCase(
    "tasks that are kept for ever",
    """
    import asyncio

    tasks = set()

    async def f(queue, work):
        async for item in queue:
            task = asyncio.create_task(work(item))
            tasks.add(task)

    async def g(queue, work):
        async for item in queue:
            tasks.add(asyncio.create_task(work(item)))
    """,
    """
    import asyncio

    tasks = set()

    async def f(queue, work):
        async for item in queue:
            task = asyncio.create_task(work(item))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

    async def g(queue, work):
        async for item in queue:
            task = asyncio.create_task(work(item))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
    """),
  FixCase(
    "the exception of the last attempt",
    """
    def f(hosts, connect):
        error = None
        for host in hosts:
            try:
                return connect(host)
            except OSError as failure:
                error = failure
        raise error
    """,
    """
    def f(hosts, connect):
        error = None
        try:
            for host in hosts:
                try:
                    return connect(host)
                except OSError as failure:
                    error = failure
            raise error
        finally:
            error = None
    """),
  FixCase(
    "a traceback in a handler",
    """
    import sys

    def f(work):
        try:
            return work()
        except ValueError:
            kind, value, trace = sys.exc_info()
            print(kind)
            raise value.with_traceback(trace)
    """,
    """
    import sys

    def f(work):
        try:
            return work()
        except ValueError:
            kind, value, trace = sys.exc_info()
            try:
                print(kind)
                raise value.with_traceback(trace)
            finally:
                del value, trace
    """),
]

/// What may do something else than before, and is only done on request.
private let unsafeShapes = [
  FixCase(
    "a cached property",
    """
    import functools

    class Document:
        def __init__(self, text):
            self.text = text

        @property
        @functools.lru_cache(maxsize=None)
        def words(self):
            return self.text.split()

        @functools.cache
        def word(self, number):
            return self.words[number]
    """,
    """
    import functools

    class Document:
        def __init__(self, text):
            self.text = text

        @functools.cached_property
        def words(self):
            return self.text.split()

        @functools.lru_cache(maxsize=1024)
        def word(self, number):
            return self.words[number]
    """),
  FixCase(
    "a cache of what comes from outside",
    """
    from functools import cache

    @cache
    def parsed(text):
        return text.split()

    def handle(request):
        return parsed(request.body)
    """,
    """
    from functools import cache, lru_cache

    @lru_cache(maxsize=1024)
    def parsed(text):
        return text.split()

    def handle(request):
        return parsed(request.body)
    """),
  FixCase(
    "a method that is called at exit",
    """
    import atexit

    class Device:
        def __init__(self, port):
            self.port = port
            atexit.register(self.close)

        def close(self):
            self.port.flush()
    """,
    """
    import atexit
    import weakref

    class Device:
        def __init__(self, port):
            self.port = port
            weak_close = weakref.WeakMethod(self.close)
            atexit.register(lambda: (method := weak_close()) and method())

        def close(self):
            self.port.flush()
    """),
  FixCase(
    "tasks that somebody counts",
    """
    import asyncio

    tasks = set()

    async def f(queue, work):
        async for item in queue:
            task = asyncio.create_task(work(item))
            tasks.add(task)

    def done():
        return [task for task in tasks if task.done()]
    """,
    """
    import asyncio

    tasks = set()

    async def f(queue, work):
        async for item in queue:
            task = asyncio.create_task(work(item))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

    def done():
        return [task for task in tasks if task.done()]
    """),
]

@Suite struct FixShapeTests {
  @Test(arguments: safeShapes)
  private func leakIsFixed(_ shape: FixCase) async throws {
    #expect(try await fixed(shape.before + "\n") == shape.after + "\n")
    #expect(try await fixed(shape.before) == shape.after)
  }

  @Test(arguments: unsafeShapes)
  private func leakIsFixedOnRequest(_ shape: FixCase) async throws {
    #expect(try await fixed(shape.before + "\n") == shape.before + "\n")
    #expect(try await fixed(shape.before + "\n", ["--unsafe-fixes"]) == shape.after + "\n")
  }

  @Test(arguments: [
    // The file may be the standard output, or nothing at all.
    "import sys\ndef f(p):\n    if p:\n        f = open(p, 'w')\n    else:\n        f = sys.stdout\n"
      + "    f.write('x')\n",
    "def f(p):\n    f = None\n    try:\n        f = open(p)\n    except OSError:\n        print(p)\n"
      + "    print(f)\n",
    // The stack ends before the file is read.
    "from contextlib import ExitStack\ndef f(p):\n    with ExitStack() as stack:\n"
      + "        f = open(p)\n    return f.read()\n",
    // Something else has the socket before it is returned, or it gets another value.
    "import socket\ndef f(x):\n    s = socket.socket()\n    x.add(s)\n    x.go()\n    return s\n",
    "import socket\ndef f(x):\n    s = socket.socket()\n    s = x(s)\n    x.go()\n    return s\n",
    // What takes the path away does more than that.
    "import os, tempfile\ndef f(x, to):\n    path = tempfile.mkdtemp()\n    x(path, 1)\n"
      + "    os.replace(path, to)\n",
    // A function or another time needs the exception.
    "def f(x):\n    e = None\n    try:\n        x()\n    except OSError as error:\n        e = error\n"
      + "    return lambda: e\n",
    "def f(x):\n    global e\n    try:\n        x()\n    except OSError as error:\n        e = error\n"
      + "    print(e)\n",
    // The cache belongs to another library, or to what is no cache method.
    "import cachetools\nclass A:\n    def __init__(self, x):\n        self.x = x\n\n"
      + "    @cachetools.cached({})\n    def f(self, y):\n        return y\n",
  ])
  func whatIsNotCertainIsLeft(source: String) async throws {
    #expect(try await fixed(source) == source)
    #expect(try await fixed(source, ["--unsafe-fixes"]) == source)
  }
}
