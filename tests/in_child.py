"""What tests run in a child (`vademecum.child`): a module that loads next to nothing."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from vademecum.errors import VademecumError

LONG = 2  # seconds of processor time of a child that ends all the same


def upper(data: bytes, *more: str) -> bytes:
    return data.upper() + "".join(more).encode("utf-8")


def printing(data: bytes) -> bytes:
    print("a library that prints")
    return data


def refuse(data: bytes) -> bytes:
    raise VademecumError("une ligne, accentuée")


def bug(data: bytes) -> bytes:
    raise LookupError("an oversight")


def greedy(data: bytes) -> bytes:
    return bytes(2**30)


def endless(data: bytes) -> bytes:
    while True:
        pass


def asleep(data: bytes) -> bytes:
    time.sleep(600)
    return data


def stopped(data: bytes, seconds: str) -> bytes:
    time.sleep(float(seconds))
    return data


def writing(data: bytes, path: str) -> bytes:
    try:
        Path(path).write_bytes(b"x" * 100)
    except OSError:
        return b"refused"
    return b"written"


def core(data: bytes) -> bytes:
    import resource

    return json.dumps(resource.getrlimit(resource.RLIMIT_CORE)).encode("utf-8")


def shouting(data: bytes) -> bytes:
    while True:
        if data:  # on the pipe of answers, whatever its number
            time.sleep(0.005)
            for number in range(3, 9):
                with contextlib.suppress(OSError):
                    os.write(number, b"x" * 65536)
            continue
        os.write(2, b"x" * 65536)


def state(data: bytes) -> bytes:
    told = {"path": sys.path, "environment": dict(os.environ), "hash": hash("mot")}
    return json.dumps(told).encode("utf-8")


def telling(say: Callable[[str], None], *words: str) -> list[str]:
    for word in words:
        say(word)
    print("a library that prints")
    return [word.upper() for word in words]


def silent(say: Callable[[str], None], word: str) -> None:
    say(word)
    time.sleep(600)


def waiting(say: Callable[[str], None], seconds: str) -> str:
    time.sleep(float(seconds))
    return "waited"


def busy(say: Callable[[str], None]) -> None:
    while True:
        pass


def failing(say: Callable[[str], None]) -> None:
    raise VademecumError("en une ligne", ("un", "deux"))


def recursing(say: Callable[[str], None]) -> None:
    say("profond")
    recursing(lambda _line: None)


def astray(say: Callable[[str], None]) -> None:
    for number in range(3, 9):
        with contextlib.suppress(OSError):
            os.write(number, b"nothing of ours\n")


def asked(prefix: str) -> Callable[[str], object]:
    """Answers a line; of some it is refused, has no end, a bug, too much or a lot to do."""

    def answer(line: str) -> object:
        if line == "refus":
            raise VademecumError("refusé, en une ligne")
        if line == "sans fin":
            while True:
                pass
        if line == "long":  # of work, that is
            while time.process_time() < LONG:
                pass
        if line == "faute":
            raise KeyError("an oversight")
        if line == "trop":
            bytearray(2**40)
        return [prefix, line]

    return answer
