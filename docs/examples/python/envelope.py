"""The envelope, and what a message says."""

import canonical_json
import file_name
from keys import Damaged, NewerVersion, utf8, utf8_decode

LONGEST_HEADER = 65_536
MOST_FILES = 64
LARGEST_LENGTH = 2**53 - 1


def label_fits(label: str) -> bool:
    try:
        return len(label) <= 100 and len(utf8(label)) <= 320 and "\0" not in label
    except UnicodeEncodeError:
        return False


def padme(length: int) -> int:
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-length // step) * step


def largest(limit: int) -> int:
    return max(0, limit // 4 * 3 - 16)


def pack(label: str, text: str, files: "list[dict]", limit: int) -> bytes:
    """Each file has name, type and bytes."""
    if not label_fits(label) or len(files) > MOST_FILES:
        raise ValueError("label or files")
    entries = [
        {"name": file_name.safe(file["name"]), "type": file["type"], "size": len(file["bytes"])} for file in files
    ]
    said = utf8(text)
    header = utf8(canonical_json.write({"label": label, "text": len(said), "files": entries}))
    if len(header) > LONGEST_HEADER:
        raise ValueError("header")
    start = b"\0\1" + len(header).to_bytes(4, "big")
    whole = b"".join([start, header, said, *(file["bytes"] for file in files)])
    if len(whole) > largest(limit):
        raise ValueError("too large")
    return whole.ljust(min(padme(max(256, len(whole))), largest(limit)), b"\0")


def unpack(plaintext: bytes) -> dict:
    """form, label, text and files, in the order of checks that the page gives."""
    if plaintext[:1] != b"\0":
        return {"form": "bare-text", "label": "", "text": utf8_decode(plaintext), "files": []}
    if plaintext[1:2] == b"\2":
        return {"form": "identity", "label": "", "text": "", "files": []}
    if plaintext[1:2] != b"\1":
        raise NewerVersion
    if len(plaintext) < 6:
        raise Damaged("frame")
    length = int.from_bytes(plaintext[2:6], "big")
    if length > LONGEST_HEADER or 6 + length > len(plaintext):
        raise Damaged("header length")
    header = _header(plaintext[6 : 6 + length])
    body = plaintext[6 + length :]
    used = header["text"] + sum(file["size"] for file in header["files"])
    if used > len(body) or body[used:].strip(b"\0") != b"":
        raise Damaged("body")
    return _contents(header, body)


def pack_identity(identity: str) -> bytes:
    key = utf8(identity)
    if not 16 <= len(key) <= 190:
        raise ValueError("identity")
    return (b"\0\2" + bytes([len(key)]) + key).ljust(256, b"\0")


def unpack_identity(plaintext: bytes) -> str:
    if len(plaintext) != 256 or plaintext[:2] != b"\0\2":
        raise Damaged("no identity")
    end = 3 + plaintext[2]
    key = plaintext[3:end]
    if not 16 <= len(key) <= 190 or plaintext[end:].strip(b"\0") != b"":
        raise Damaged("identity")
    return utf8_decode(key)


def _contents(header: dict, body: bytes) -> dict:
    at = header["text"]
    text = utf8_decode(body[:at])
    files = []
    for file in header["files"]:
        data = body[at : at + file["size"]]
        files.append({"name": file_name.safe(file["name"]), "type": file["type"], "bytes": data})
        at += file["size"]
    return {"form": "envelope", "label": header["label"], "text": text, "files": files}


def _header(data: bytes) -> dict:
    header = _object(canonical_json.parse(utf8_decode(data)))
    files = header.get("files")
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise Damaged("files")
    label = _text(header.get("label"))
    if not label_fits(label):
        raise Damaged("label")
    return {"label": label, "text": _length(header.get("text")), "files": [_file(_object(file)) for file in files]}


def _file(file: dict) -> dict:
    return {"name": _text(file.get("name")), "type": _text(file.get("type")), "size": _length(file.get("size"))}


def _object(value) -> dict:
    if not isinstance(value, dict):
        raise Damaged("no object")
    return value


def _text(value) -> str:
    try:
        utf8(value)
    except (AttributeError, UnicodeEncodeError):
        raise Damaged("no text") from None
    return value


def _length(value) -> int:
    if not isinstance(value, float) or not value.is_integer() or not 0 <= value <= LARGEST_LENGTH:
        raise Damaged("no length")
    return int(value)
