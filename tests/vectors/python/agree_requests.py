"""
Reads requests for secrets from the standard input, and what another implementation made of them. Checks and opens that, and writes
for each what it makes itself, with random bytes of its own where the protocol asks for random bytes.
"""

import json
import os
import sys

import envelope
import keys
import secret_requests


errors = []


def expect(case: dict, what: str, actual, expected) -> None:
    if actual != expected:
        errors.append(f"request {case['number']}, {what}: {actual!r} and not {expected!r}")


def check(case: dict) -> None:
    made = case["made"]
    identity, salt = case["identity"], bytes.fromhex(case["salt"])
    secret = secret_requests.note_secret(identity, salt)
    token = secret_requests.ask_token(secret)
    expect(case, "public key", secret_requests.public_key(identity, salt), made["publicKey"])
    expect(case, "note secret", secret, made["noteSecret"])
    expect(case, "ask token", token, made["askToken"])
    expect(case, "ask verifier", keys.verifier(token), made["askVerifier"])
    note = {"text": case["note"], "wantsFiles": case["wantsFiles"]}
    link = (secret, made["publicKey"])
    expect(case, "note", secret_requests.open_note(*link, made["note"]), note)
    iv = bytes.fromhex(case["noteIv"])
    again = secret_requests.seal_note(*link, iv, note["text"], note["wantsFiles"])
    expect(case, "note again", again, made["note"])
    check_answer(case)
    expect(case, f"frame {made['frame']}", verdict(bytes.fromhex(made["frame"])), made["frameVerdict"])


def check_answer(case: dict) -> None:
    made, message_id = case["made"], case["id"]
    wire = {"encryptedMessage": made["answer"], "iv": made["encapsulatedKey"], "salt": salt_of(case)}
    plaintext = secret_requests.open_answer(case["identity"], message_id, wire)
    expect(case, "answer", plaintext.hex(), made["envelope"])
    ephemeral = bytes.fromhex(case["ephemeral"])
    again = secret_requests.seal_answer(made["publicKey"], message_id, ephemeral, plaintext)
    expect(case, "answer again", again["encryptedMessage"], made["answer"])
    expect(case, "encapsulated key again", again["iv"], made["encapsulatedKey"])


def written_by_us(case: dict) -> dict:
    """What this implementation makes of it, with chance of its own."""
    identity, salt = case["identity"], bytes.fromhex(case["salt"])
    secret, public = secret_requests.note_secret(identity, salt), secret_requests.public_key(identity, salt)
    plaintext = envelope.pack("", case["text"], [], 2_097_152)
    return {
        "note": secret_requests.seal_note(secret, public, os.urandom(12), case["note"], case["wantsFiles"]),
        "answer": {**secret_requests.seal_answer(public, case["id"], os.urandom(32), plaintext), "salt": salt_of(case)},
    }


def salt_of(case: dict) -> str:
    return keys.base64_encode(bytes.fromhex(case["salt"]))


def verdict(frame: bytes):
    try:
        return secret_requests.unpack_note(frame)
    except keys.Damaged:
        return "damaged"
    except keys.NewerVersion:
        return "newer-version"


def main() -> None:
    written = []
    for case in json.load(sys.stdin):
        check(case)
        written.append(written_by_us(case))
    json.dump({"errors": errors, "written": written}, sys.stdout)


main()
