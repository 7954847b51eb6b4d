"""Downloads several files at once and resumes what was interrupted."""

import concurrent.futures
import os
import threading
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

CHUNK = 1 << 16


class Progress:
    def __init__(self):
        self._lock = threading.Lock()
        self._active = {}
        self._done = 0

    def start(self, url, total):
        with self._lock:
            self._active[url] = [0, total]

    def advance(self, url, amount):
        with self._lock:
            self._active[url][0] += amount

    def finish(self, url):
        with self._lock:
            del self._active[url]
            self._done += 1

    def summary(self):
        with self._lock:
            received = sum(amount for amount, _ in self._active.values())
            return f"{self._done} done, {len(self._active)} active, {received} bytes"


class Downloader:
    def __init__(self, folder, parallel=4, retries=3):
        self.folder = folder
        self.retries = retries
        self.progress = Progress()
        self._executor = concurrent.futures.ThreadPoolExecutor(parallel)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._executor.shutdown(cancel_futures=True)

    def fetch_all(self, urls):
        futures = {self._executor.submit(self.fetch, url): url for url in urls}
        failed = []
        for future in concurrent.futures.as_completed(futures):
            if future.exception() is not None:
                failed.append(futures[future])
        return failed

    def fetch(self, url):
        path = os.path.join(self.folder, os.path.basename(url))
        for attempt in range(self.retries):
            try:
                return self._fetch_once(url, path)
            except (HTTPError, ConnectionError):
                if attempt == self.retries - 1:
                    raise
                time.sleep(2**attempt)
        return path

    def _fetch_once(self, url, path):
        part = path + ".part"
        offset = os.path.getsize(part) if os.path.exists(part) else 0
        request = Request(url, headers={"Range": f"bytes={offset}-"})
        with urlopen(request, timeout=30) as response:
            mode = "ab" if response.status == 206 else "wb"
            self.progress.start(url, response.length)
            try:
                with open(part, mode) as target:
                    while chunk := response.read(CHUNK):
                        target.write(chunk)
                        self.progress.advance(url, len(chunk))
            finally:
                self.progress.finish(url)
        os.replace(part, path)
        return path
