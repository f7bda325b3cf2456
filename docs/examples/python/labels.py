"""Labels that one identity can read."""

from envelope import label_fits
from keys import Damaged, base64_decode, base64_encode, decrypt, encrypt, hkdf, utf8, utf8_decode


def seal_owners(identity: str, message_id: str, iv: bytes, label: str) -> str:
    return base64_encode(iv + encrypt(_key(identity, "label"), iv, _pad(label), utf8(message_id)))


def open_owners(identity: str, message_id: str, sealed: str) -> str:
    data = _sealed(sealed, 348)
    return _unpad(decrypt(_key(identity, "label"), data[:12], data[12:], utf8(message_id)))


def seal_senders(identity: str, iv: bytes, sent: dict) -> str:
    """sent has label, sentAt, lifetime (None for ever) and salt."""
    numbers = sent["sentAt"].to_bytes(8, "big") + (sent["lifetime"] or 0).to_bytes(4, "big")
    return base64_encode(iv + encrypt(_key(identity, "sent"), iv, numbers + sent["salt"] + _pad(sent["label"])))


def open_senders(identity: str, sealed: str) -> dict:
    data = _sealed(sealed, 376)
    sent = decrypt(_key(identity, "sent"), data[:12], data[12:])
    sent_at = int.from_bytes(sent[:8], "big")
    if sent_at >= 2**53:
        raise Damaged("time")
    lifetime = int.from_bytes(sent[8:12], "big")
    return {"label": _unpad(sent[28:]), "sentAt": sent_at, "lifetime": lifetime or None, "salt": sent[12:28]}


def _key(identity: str, use: str) -> bytes:
    return hkdf(utf8(identity), b"", f"inigma/{use}/v1")


def _sealed(text: str, length: int) -> bytes:
    data = base64_decode(text)
    if len(data) != length:
        raise Damaged("length of a label")
    return data


def _pad(label: str) -> bytes:
    if not label_fits(label):
        raise ValueError("label")
    return utf8(label).ljust(320, b"\0")


def _unpad(padded: bytes) -> str:
    label = utf8_decode(padded.rstrip(b"\0"))
    if not label_fits(label):
        raise Damaged("label")
    return label
