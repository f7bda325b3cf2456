"""Requests for secrets, their notes and answers, as docs/protocol.md has them."""

import re

import hpke
from keys import (
    Damaged,
    NewerVersion,
    base64_decode,
    base64_encode,
    base64url_decode,
    base64url_encode,
    decrypt,
    encrypt,
    hkdf,
    utf8,
    utf8_decode,
)

FRAME_LENGTHS = (256, 512, 1024, 2048, 4096, 8192)
INFO = b"inigma/answer/v1"


def pair(identity: str, salt: bytes):
    if len(salt) != 16:
        raise Damaged("salt")
    return hpke.derive_key_pair(hkdf(utf8(identity), salt, "inigma/ask/v1"))


def public_key(identity: str, salt: bytes) -> str:
    return base64url_encode(hpke.public_bytes(pair(identity, salt)))


def note_secret(identity: str, salt: bytes) -> str:
    return base64url_encode(hkdf(utf8(identity), salt, "inigma/ask-note/v1")[:24])


def ask_token(secret: str) -> str:
    return base64url_encode(_from_secret(secret, "inigma/ask-link/v1"))


def note_fits(text: str) -> bool:
    try:
        utf8(text)
    except UnicodeEncodeError:
        return False
    return 1 <= len(text) <= 2000 and "\0" not in text


def pack_note(text: str, wants_files: bool) -> bytes:
    if not note_fits(text):
        raise ValueError("note")
    said = utf8(text)
    frame = bytes([1, int(wants_files)]) + len(said).to_bytes(2, "big") + said
    return frame.ljust(_frame_length(len(said)), b"\0")


def unpack_note(frame: bytes) -> dict:
    if len(frame) == 0:
        raise Damaged("nothing")
    if frame[0] != 1:
        raise NewerVersion
    if len(frame) not in FRAME_LENGTHS or frame[1] not in (0, 1):
        raise Damaged("frame")
    length = int.from_bytes(frame[2:4], "big")
    if length + 4 > FRAME_LENGTHS[-1] or len(frame) != _frame_length(length):
        raise Damaged("length")
    if frame[4 + length :].strip(b"\0") != b"":
        raise Damaged("padding")
    text = utf8_decode(frame[4 : 4 + length])
    if not note_fits(text):
        raise Damaged("text")
    return {"text": text, "wantsFiles": frame[1] == 1}


def seal_note(secret: str, public: str, iv: bytes, text: str, wants_files: bool) -> str:
    frame = pack_note(text, wants_files)
    return base64_encode(iv + encrypt(_from_secret(secret, "inigma/note/v1"), iv, frame, _public_bytes(public)))


def open_note(secret: str, public: str, sealed: str) -> dict:
    data = base64_decode(sealed)
    if not 12 + 256 + 16 <= len(data) <= 12 + 8192 + 16:
        raise Damaged("length of a note")
    frame = decrypt(_from_secret(secret, "inigma/note/v1"), data[:12], data[12:], _public_bytes(public))
    return unpack_note(frame)


def seal_answer(public: str, message_id: str, ikm_e: bytes, plaintext: bytes) -> dict:
    """Raises LowOrder for a key that nothing is sealed to."""
    enc, ciphertext = hpke.seal(_public_bytes(public), ikm_e, INFO, utf8(message_id), plaintext)
    return {"encryptedMessage": base64_encode(ciphertext), "iv": base64_encode(enc)}


def open_answer(identity: str, message_id: str, wire: dict) -> bytes:
    enc, ciphertext = base64_decode(wire["iv"]), base64_decode(wire["encryptedMessage"])
    if len(enc) != 32:
        raise Damaged("encapsulated key")
    own = pair(identity, base64_decode(wire["salt"]))
    try:
        return hpke.open_sealed(own, enc, INFO, utf8(message_id), ciphertext)
    except hpke.LowOrder:
        raise Damaged("low order") from None


def _frame_length(length: int) -> int:
    return next((one for one in FRAME_LENGTHS if one >= length + 4), 0)


def _from_secret(secret: str, info: str) -> bytes:
    if not re.fullmatch("[A-Za-z0-9_-]{32}", secret):
        raise ValueError("note secret")
    return hkdf(base64url_decode(secret), b"", info)


def _public_bytes(public: str) -> bytes:
    data = base64url_decode(public)
    if len(data) != 32:
        raise Damaged("public key")
    return data
