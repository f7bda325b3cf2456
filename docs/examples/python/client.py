"""Sending, opening and keeping messages, after docs/protocol.md."""

import os
import re
import secrets
import urllib.parse
from dataclasses import dataclass

import envelope
import keys
import labels
from server import Unreachable, post, request

FORMAT = 1


@dataclass
class Link:
    origin: str
    id: str
    key: str
    locked: bool


@dataclass
class Caller:
    """Who asks. An identity has an owner token; without one, a user id is used once."""

    uid: str
    token: "str | None" = None
    identity: "str | None" = None


@dataclass
class Opened:
    plaintext: bytes
    contents: dict
    proof: dict
    claimable: bool


def new_key() -> str:
    """24 random bytes are 32 characters. Drawn again while programs that find links would leave out the last one."""
    while True:
        key = secrets.token_urlsafe(24)
        if key[-1] not in "-_":
            return key


def somebody() -> Caller:
    return Caller(keys.user_id(secrets.token_urlsafe(24)))


def caller_of(identity: str) -> Caller:
    return Caller(keys.user_id(identity), keys.owner_token(identity), identity)


def read_link(text: str) -> Link:
    """A link as clients write it. Links that programs have changed on their way are for bigger clients."""
    address = urllib.parse.urlsplit(text.strip())
    values = urllib.parse.parse_qs(address.fragment, keep_blank_values=True)
    message_id = urllib.parse.parse_qs(address.query).get("view", [""])[0]
    key = values.get("key", [""])[0]
    if address.scheme not in ("http", "https") or address.path != "/view":
        raise ValueError("This is no link of Inigma.")
    if address.scheme == "http" and address.hostname not in ("localhost", "127.0.0.1", "::1"):
        raise ValueError("The link is not encrypted on its way: it begins with http.")
    if not re.fullmatch("[A-Za-z0-9_-]{1,50}", message_id) or key == "":
        raise ValueError("The link names no message, or has no key.")
    is_locked = re.match(r"1(?!\w)", values.get("lock", [""])[0]) is not None
    return Link(f"{address.scheme}://{address.netloc}", message_id, key, is_locked)


def send(origin: str, text: str, label: str = "", passphrase: "str | None" = None, terms: "dict | None" = None) -> str:
    """Gives the link. `terms` may have `ttl` or `expires_in`, and `max_readings`."""
    terms = terms or {}
    limit = request(origin, "/api/service", None)["max_message_length"]
    key, salt, iv = new_key(), os.urandom(16), os.urandom(12)
    master = keys.master(keys.password(key, passphrase), salt)
    ciphertext = keys.encrypt(keys.message_key(master, salt), iv, envelope.pack(label, text, [], limit))
    sender = somebody()
    body = {
        "format": FORMAT,
        "encrypted_message": keys.base64_encode(ciphertext),
        "iv": keys.base64_encode(iv),
        "salt": keys.base64_encode(salt),
        "claim_verifier": keys.verifier(keys.claim_token(master, salt)),
        "link_verifier": keys.verifier(keys.link_token(key)),
        "locked": passphrase is not None,
        "creator_uid": sender.uid,
        "idempotency_key": secrets.token_urlsafe(32),
        **terms,
    }
    answer = create(origin, body, sender)
    lock = "&lock=1" if passphrase is not None else ""
    return f"{origin}/view?view={answer['view']}#key={key}{lock}"


def create(origin: str, fields: dict, sender: Caller) -> dict:
    """After silence the same bytes go once more: the idempotency key makes one message of both."""
    try:
        answer = post(origin, "/api/create", fields)
    except Unreachable:
        answer = post(origin, "/api/create", fields)
    if answer.get("format", 0) != FORMAT or answer.get("max_readings") != fields.get("max_readings"):
        post(origin, "/api/delete-secret", {"view": answer["view"], "uid": sender.uid})
        raise ValueError("The server is too old for this message, which was deleted again.")
    return answer


def look(link: Link, caller: Caller) -> dict:
    """Changes nothing. The link token proves the link, so a wrong key is known before any work."""
    fields = {"view": link.id, "uid": caller.uid}
    token = keys.link_token(link.key)
    if token is not None:
        fields["link_token"] = token
    seen = post(link.origin, "/api/view", fields, caller.token)
    if seen.get("format", 0) not in (0, 1, 2):
        raise keys.NewerVersion
    return seen


def open_link(link: Link, caller: Caller, ask_passphrase) -> Opened:
    """`ask_passphrase` is called where one is needed."""
    seen = look(link, caller)
    if seen.get("is_owner") and caller.identity is not None:
        return open_own(link.id, caller, seen)
    if seen.get("format", 0) == 2:
        raise keys.Damaged("an answer to somebody else")
    passphrase = ask_passphrase() if seen.get("locked") or link.locked else None
    salt = keys.base64_decode(seen["salt"])
    master = keys.master(keys.password(link.key, passphrase), salt)
    claimable = seen.get("claimable", True) and seen.get("max_readings") is None
    if seen.get("format", 0) == 0:
        return opened(keys.decrypt(master, *wire(seen)), {}, claimable)
    token = keys.link_token(link.key)
    if token is None:
        raise keys.WrongKey
    proof = {
        "link_token": token,
        "claim_token": keys.claim_token(master, salt),
        "read_token": read_token(link.id, caller),
    }
    given = post(link.origin, "/api/view", {"view": link.id, "uid": caller.uid, **proof}, caller.token)
    try:
        plaintext = keys.decrypt(keys.message_key(master, salt), *wire(given))
    except keys.WrongKey as error:
        raise keys.Damaged("the server has accepted the key") from error
    return opened(plaintext, proof, claimable)


def open_own(message_id: str, owner: Caller, seen: dict) -> Opened:
    """What this identity has kept before. Answers to requests are in secret_requests.py."""
    salt = keys.base64_decode(seen["salt"])
    if seen.get("format", 0) == 2:
        raise keys.NewerVersion
    master = keys.master(keys.utf8(owner.identity), salt)
    if seen.get("format", 0) == 0:
        return opened(keys.decrypt(master, *wire(seen)), {}, False)
    plaintext = keys.decrypt(keys.owned_key(master, salt), *wire(seen), keys.utf8(message_id))
    return opened(plaintext, {}, False)


def opened(plaintext: bytes, proof: dict, claimable: bool) -> Opened:
    contents = envelope.unpack(plaintext)
    if contents["form"] == "identity":
        raise ValueError("This link brings an identity to another device, and is not a message.")
    return Opened(plaintext, contents, proof, claimable)


def wire(message: dict) -> "tuple[bytes, bytes]":
    return keys.base64_decode(message["iv"]), keys.base64_decode(message.get("encrypted_message", ""))


def read_token(message_id: str, caller: Caller) -> str:
    if caller.identity is None:
        return keys.base64url_encode(os.urandom(32))
    return keys.read_token(caller.identity, message_id)


def keep(link: Link, owner: Caller, message: Opened) -> None:
    """
    Claims: from now on only this identity opens the message. The claim replaces the only copy there is, so what is sent is opened
    first, from its base64 on. After silence a look says whose the message is.
    """
    salt, iv = os.urandom(16), os.urandom(12)
    key = keys.owned_key(keys.master(keys.utf8(owner.identity), salt), salt)
    associated = keys.utf8(link.id)
    sealed = {
        "encrypted_message": keys.base64_encode(keys.encrypt(key, iv, message.plaintext, associated)),
        "iv": keys.base64_encode(iv),
        "salt": keys.base64_encode(salt),
        "format": FORMAT,
    }
    if open_own(link.id, owner, sealed).plaintext != message.plaintext:
        raise ValueError("What was encrypted does not open again. Nothing was sent.")
    label = labels.seal_owners(owner.identity, link.id, os.urandom(12), message.contents["label"])
    fields = {"view": link.id, "uid": owner.uid, **sealed, **message.proof, "sealed_name": label}
    try:
        post(link.origin, "/api/update", fields, owner.token)
    except Unreachable:
        if not look(link, owner).get("is_owner"):
            raise
