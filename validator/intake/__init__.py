"""Bytes to dispatch: one file a format. The only room that reads a user's stories.

    load(path, name)       one file
    parse(data, name)      bytes that are here already (standard input, a test)
    discover(path)         the files of a folder

All raise `IntakeError`, which names the file and the cause in one line.
"""

import codecs
import os
from pathlib import Path

from validator.intake import text
from validator.intake.errors import IntakeError
from validator.model import Dispatch

__all__ = ["MAX_BYTES", "SUFFIXES", "IntakeError", "discover", "load", "parse"]

MAX_BYTES = 100_000_000
"""Larger files are refused unless the caller allows more."""

SUFFIXES = {".txt": False, ".md": True, ".markdown": True}
"""Endings of the files that a folder is searched for, and whether they are Markdown; any other name is plain text."""

_SIXTEEN = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def load(path: Path, name: str, *, max_bytes: int = MAX_BYTES) -> Dispatch:
    """The dispatch in the file `path`, called `name` in reports; at most `max_bytes` are read. Raises `IntakeError`."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > max_bytes:
                raise IntakeError(name, _too_large(f"{size:,}", max_bytes))
            data = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise IntakeError(name, "no such file or folder") from error
    except IsADirectoryError as error:
        readable = os.access(path, os.R_OK | os.X_OK)
        raise IntakeError(name, "is a folder, not a file" if readable else "is a folder that cannot be read") from error
    except PermissionError as error:
        raise IntakeError(name, "cannot be read: permission denied") from error
    except (OSError, ValueError) as error:
        raise IntakeError(name, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    return parse(data, name, max_bytes=max_bytes)


def parse(data: bytes, name: str, *, max_bytes: int = MAX_BYTES) -> Dispatch:
    """The dispatch that `data` holds: UTF-8, Markdown where `name` says so, else plain text. Raises `IntakeError`."""
    if len(data) > max_bytes:
        raise IntakeError(name, _too_large(f"more than {max_bytes:,}", max_bytes))
    if data.startswith(_SIXTEEN):
        raise IntakeError(name, "is UTF-16, not UTF-8: save it as UTF-8")
    binary = data.find(b"\0")
    if binary >= 0:
        raise IntakeError(name, f"is binary, not text (a zero byte at {binary:,})")
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError as error:
        cause = f"is not UTF-8 (byte 0x{data[error.start]:02x} at {error.start:,}): save it as UTF-8"
        raise IntakeError(name, cause) from error
    return text.parse(decoded, name, marked_up=SUFFIXES.get(Path(name).suffix.lower(), False))


def discover(path: Path) -> tuple[Path, ...]:
    """The dispatches in the folder `path` and below, sorted; hidden files and folders are passed over.

    A folder below that cannot be read is listed itself, so that loading it says why.
    Raises `IntakeError` where there is no such folder, or no dispatch in it.
    """
    found: list[Path] = []
    unread: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=unread.append):
        folders[:] = (name for name in folders if not name.startswith("."))
        named = (Path(folder, name) for name in files if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES)
        found += (file for file in named if file.is_file() or not file.exists())  # a broken link is listed, a pipe is not
    found += (Path(error.filename) for error in unread if Path(error.filename) != path)
    if not found:
        cause = (unread[0].strerror or "cannot be read").lower() if unread else f"no dispatch in this folder ({', '.join(SUFFIXES)})"
        raise IntakeError(path.as_posix(), cause)
    return tuple(sorted(found, key=lambda file: file.parts))


def _too_large(size: str, max_bytes: int) -> str:
    return f"is too large: {size} bytes, max-bytes is {max_bytes:,}"
