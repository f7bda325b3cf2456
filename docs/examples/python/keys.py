"""Keys and tokens, as docs/protocol.md has them."""

import base64
import hashlib
import re
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

ITERATIONS = 800_000


class Damaged(Exception):
    """The parts do not add up."""


class NewerVersion(Exception):
    """A newer version made it."""


class WrongKey(Exception):
    """The tag does not fit."""


def utf8(text: str) -> bytes:
    """Raises UnicodeEncodeError for a lone surrogate."""
    return text.encode("utf-8")


def utf8_decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Damaged("not utf8") from None


def base64_encode(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def base64_decode(text: str) -> bytes:
    """Only what base64_encode would write."""
    return _canonical(text, base64.b64decode, base64_encode)


def base64url_encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def base64url_decode(text: str) -> bytes:
    padded = text + "=" * (-len(text) % 4)
    return _canonical(text, lambda _: base64.urlsafe_b64decode(padded), base64url_encode)


def _canonical(text, decode, encode) -> bytes:
    try:
        data = decode(text)
    except ValueError:
        raise Damaged("not base64") from None
    if encode(data) != text:
        raise Damaged("not canonical base64")
    return data


def hkdf(secret: bytes, salt: bytes, info: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info.encode("ascii")).derive(secret)


def encrypt(key: bytes, iv: bytes, plaintext: bytes, associated: bytes = b"") -> bytes:
    return AESGCM(key).encrypt(iv, plaintext, associated)


def decrypt(key: bytes, iv: bytes, ciphertext: bytes, associated: bytes = b"") -> bytes:
    if len(iv) != 12 or len(ciphertext) < 16:
        raise Damaged("iv or tag")
    try:
        return AESGCM(key).decrypt(iv, ciphertext, associated)
    except InvalidTag:
        raise WrongKey from None


def password(key: str, passphrase: "str | None") -> bytes:
    if passphrase is None:
        return utf8(key)
    if passphrase == "" or "\0" in passphrase:
        raise ValueError("passphrase")
    return utf8(key) + b"\0" + utf8(unicodedata.normalize("NFKC", passphrase))


def master(secret: bytes, salt: bytes) -> bytes:
    check_salt(salt)
    return PBKDF2HMAC(algorithm=SHA256(), length=32, salt=salt, iterations=ITERATIONS).derive(secret)


def check_salt(salt: bytes) -> None:
    if not 1 <= len(salt) <= 96:
        raise Damaged("salt")


def message_key(master_bytes: bytes, salt: bytes) -> bytes:
    return hkdf(master_bytes, salt, "inigma/message/v1")


def owned_key(master_bytes: bytes, salt: bytes) -> bytes:
    return hkdf(master_bytes, salt, "inigma/owned/v1")


def claim_token(master_bytes: bytes, salt: bytes) -> str:
    return base64url_encode(hkdf(master_bytes, salt, "inigma/claim/v1"))


def link_token(key: str) -> "str | None":
    """None for a key of another making: nothing is computed from it."""
    if not re.fullmatch("[A-Za-z0-9_-]{32}", key):
        return None
    return base64url_encode(hkdf(utf8(key), b"", "inigma/link/v1"))


def read_token(identity: str, message_id: str) -> str:
    return base64url_encode(hkdf(utf8(identity), utf8(message_id), "inigma/reader/v1"))


def comparison_code(identity: str, salt: bytes, message_id: str) -> str:
    bits = hkdf(utf8(identity), salt + utf8(message_id), "inigma/device/v1")
    return f"{int.from_bytes(bits[:8], 'big') % 10**8:08}"


def owner_token(identity: str) -> str:
    return base64url_encode(hkdf(utf8(identity), b"", "inigma/owner/v1"))


def verifier(token: str) -> str:
    if not re.fullmatch("[A-Za-z0-9_-]{43}", token):
        raise ValueError("token")
    try:
        data = base64url_decode(token)
    except Damaged:
        raise ValueError("token") from None
    return base64url_encode(hashlib.sha256(data).digest())


def user_id(identity: str) -> str:
    return hashlib.sha256(utf8(identity)).hexdigest()[:12]
