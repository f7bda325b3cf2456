"""The part of a case that is about a request for a secret."""

import os

import envelope
import keys
import secret_requests


def check(case: dict, expect) -> None:
    """expect compares, and says of which case."""
    made, request = case["made"]["request"], case["request"]
    identity, salt = case["identity"], bytes.fromhex(case["salt"])
    secret = secret_requests.note_secret(identity, salt)
    token = secret_requests.ask_token(secret)
    expect(case, "public key", secret_requests.public_key(identity, salt), made["publicKey"])
    expect(case, "note secret", secret, made["noteSecret"])
    expect(case, "ask token", token, made["askToken"])
    expect(case, "ask verifier", keys.verifier(token), made["askVerifier"])
    note = {"text": request["note"], "wantsFiles": request["wantsFiles"]}
    link = (secret, made["publicKey"])
    expect(case, "note", secret_requests.open_note(*link, made["note"]), note)
    iv = bytes.fromhex(request["noteIv"])
    again = secret_requests.seal_note(*link, iv, note["text"], note["wantsFiles"])
    expect(case, "note again", again, made["note"])
    _check_answer(case, expect)
    expect(case, f"frame {made['frame']}", _verdict(bytes.fromhex(made["frame"])), made["frameVerdict"])


def _check_answer(case: dict, expect) -> None:
    made, message_id = case["made"]["request"], case["id"]
    wire = {"encryptedMessage": made["answer"], "iv": made["encapsulatedKey"], "salt": _salt(case)}
    plaintext = secret_requests.open_answer(case["identity"], message_id, wire)
    expect(case, "answer", plaintext.hex(), case["made"]["envelope"])
    ephemeral = bytes.fromhex(case["request"]["ephemeral"])
    again = secret_requests.seal_answer(made["publicKey"], message_id, ephemeral, plaintext)
    expect(case, "answer again", again["encryptedMessage"], made["answer"])
    expect(case, "encapsulated key again", again["iv"], made["encapsulatedKey"])


def written(case: dict) -> dict:
    """What this implementation makes of it, with chance of its own."""
    identity, salt, request = case["identity"], bytes.fromhex(case["salt"]), case["request"]
    secret, public = secret_requests.note_secret(identity, salt), secret_requests.public_key(identity, salt)
    plaintext = envelope.pack("", case["text"], [], case["limit"])
    return {
        "note": secret_requests.seal_note(secret, public, os.urandom(12), request["note"], request["wantsFiles"]),
        "answer": {**secret_requests.seal_answer(public, case["id"], os.urandom(32), plaintext), "salt": _salt(case)},
    }


def _salt(case: dict) -> str:
    return keys.base64_encode(bytes.fromhex(case["salt"]))


def _verdict(frame: bytes):
    try:
        return secret_requests.unpack_note(frame)
    except keys.Damaged:
        return "damaged"
    except keys.NewerVersion:
        return "newer-version"
