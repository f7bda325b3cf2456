"""HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, for one message."""

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from keys import decrypt, encrypt

KEM = b"KEM\x00\x20"
SUITE = b"HPKE\x00\x20\x00\x01\x00\x02"


class LowOrder(Exception):
    """X25519 gave zeros."""


def derive_key_pair(ikm: bytes) -> X25519PrivateKey:
    prk = _extract(KEM, b"", b"dkp_prk", ikm)
    return X25519PrivateKey.from_private_bytes(_expand(KEM, prk, b"sk", b"", 32))


def private_bytes(pair: X25519PrivateKey) -> bytes:
    return pair.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())


def public_bytes(pair: X25519PrivateKey) -> bytes:
    return pair.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def seal(recipient: bytes, ikm_e: bytes, info: bytes, associated: bytes, plaintext: bytes) -> "tuple[bytes, bytes]":
    """The encapsulated key and the ciphertext."""
    ephemeral = derive_key_pair(ikm_e)
    enc = public_bytes(ephemeral)
    key, nonce = _schedule(_shared_secret(ephemeral, recipient, enc + recipient), info)
    return enc, encrypt(key, nonce, plaintext, associated)


def open_sealed(pair: X25519PrivateKey, enc: bytes, info: bytes, associated: bytes, ciphertext: bytes) -> bytes:
    shared = _shared_secret(pair, enc, enc + public_bytes(pair))
    key, nonce = _schedule(shared, info)
    return decrypt(key, nonce, ciphertext, associated)


def _shared_secret(own: X25519PrivateKey, other: bytes, kem_context: bytes) -> bytes:
    try:
        dh = own.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError:
        raise LowOrder from None
    if dh == bytes(32):
        raise LowOrder
    prk = _extract(KEM, b"", b"eae_prk", dh)
    return _expand(KEM, prk, b"shared_secret", kem_context, 32)


def _schedule(shared: bytes, info: bytes) -> "tuple[bytes, bytes]":
    context = b"\x00" + _extract(SUITE, b"", b"psk_id_hash", b"") + _extract(SUITE, b"", b"info_hash", info)
    secret = _extract(SUITE, shared, b"secret", b"")
    return _expand(SUITE, secret, b"key", context, 32), _expand(SUITE, secret, b"base_nonce", context, 12)


def _extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac.new(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, hashlib.sha256).digest()


def _expand(suite: bytes, prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return HKDFExpand(algorithm=SHA256(), length=length, info=labeled).derive(prk)
