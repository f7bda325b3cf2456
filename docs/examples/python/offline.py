"""Offline copies, as docs/protocol.md has them."""

import hashlib
import re

import envelope
import keys

VERSION = 1
NO_LIMIT = 2**53 - 1
_DATA = re.compile('<script type="application/vnd.inigma.copy">(.*?)</script>', re.DOTALL)


class KeyUnusable(Exception):
    """This is no key of a copy."""


def in_file(html: str) -> bytes:
    """The copy that a file holds."""
    found = _DATA.search(html)
    if found is None:
        raise keys.Damaged("no copy")
    return keys.base64url_decode(found[1].strip())


def seal(key: str, salt: bytes, iv: bytes, plaintext: bytes) -> bytes:
    head = bytes([VERSION]) + salt + iv
    return _checked(head + keys.encrypt(_key(key, salt), iv, plaintext, head))


def unseal(key: str, copy: bytes) -> dict:
    """What the copy says: label, text and files."""
    sealed = copy[:-8]
    if len(sealed) < 29 + 16 or _checked(sealed) != copy:
        raise keys.Damaged("check")
    if sealed[0] != VERSION:
        raise keys.NewerVersion
    head, salt, iv = sealed[:29], sealed[1:17], sealed[17:29]
    contents = envelope.unpack(keys.decrypt(_key(key, salt), iv, sealed[29:], head))
    if contents["form"] != "envelope":
        raise keys.Damaged("form")
    return contents


def _key(key: str, salt: bytes) -> bytes:
    if not re.fullmatch("[A-Za-z0-9_-]{32}", key):
        raise KeyUnusable
    return keys.hkdf(keys.base64url_decode(key), salt, "inigma/offline/v1")


def _checked(sealed: bytes) -> bytes:
    return sealed + hashlib.sha256(sealed).digest()[:8]
