"""
Reads cases from the standard input: what they are made of, and what another implementation made of it. Checks and opens that,
and writes for each case what it makes itself, with random bytes of its own where a protocol asks for random bytes.
"""

import json
import os
import sys

import envelope
import file_name
import keys
import labels

errors = []


def expect(case: dict, what: str, actual, expected) -> None:
    if actual != expected:
        errors.append(f"case {case['number']}, {what}: {actual!r} and not {expected!r}")


def files_of(listed: list) -> list:
    return [{"name": file["name"], "type": file["type"], "bytes": bytes.fromhex(file["hex"])} for file in listed]


def shown(contents: dict) -> dict:
    files = [{"name": file["name"], "type": file["type"], "hex": file["bytes"].hex()} for file in contents["files"]]
    return {**contents, "files": files}


def masters(case: dict) -> "tuple[bytes, bytes]":
    """That of the message and that of its owner; stretched where the case does not give them."""
    if case["masters"] is not None:
        first, second = case["masters"]
        return bytes.fromhex(first), bytes.fromhex(second)
    password = keys.password(case["key"], case["passphrase"])
    message = keys.master(password, bytes.fromhex(case["salt"]))
    return message, keys.master(keys.utf8(case["identity"]), bytes.fromhex(case["ownedSalt"]))


def sent_of(case: dict) -> dict:
    return {**{name: case[name] for name in ("label", "sentAt", "lifetime")}, "salt": bytes.fromhex(case["salt"])}


def check_tokens(case: dict, master: bytes) -> None:
    made, identity = case["made"], case["identity"]
    link = keys.link_token(case["key"])
    claim = keys.claim_token(master, bytes.fromhex(case["salt"]))
    expect(case, "password", keys.password(case["key"], case["passphrase"]).hex(), made["password"])
    expect(case, "claim token", claim, made["claimToken"])
    expect(case, "claim verifier", keys.verifier(claim), made["claimVerifier"])
    expect(case, "link token", link, made["linkToken"])
    expect(case, "read token", keys.read_token(identity, case["id"]), made["readToken"])
    expect(case, "owner token", keys.owner_token(identity), made["ownerToken"])
    expect(case, "user id", keys.user_id(identity), made["uid"])


def check_sealed(case: dict, message_key: bytes, owned_key: bytes) -> None:
    made, ivs = case["made"], {name: bytes.fromhex(iv) for name, iv in case["ivs"].items()}
    plaintext = bytes.fromhex(made["envelope"])
    contents = {"form": "envelope", "label": case["label"], "text": case["text"], "files": case["files"]}
    expect(case, "contents", shown(envelope.unpack(plaintext)), contents)
    packed = envelope.pack(case["label"], case["text"], files_of(case["files"]), case["limit"])
    expect(case, "envelope", packed.hex(), plaintext.hex())
    for what, key, associated in (("message", message_key, b""), ("owned", owned_key, keys.utf8(case["id"]))):
        opened = keys.decrypt(key, ivs[what], keys.base64_decode(made[what]), associated)
        expect(case, what, opened.hex(), plaintext.hex())
        again = keys.encrypt(key, ivs[what], opened, associated)
        expect(case, f"{what} again", keys.base64_encode(again), made[what])


def check_device(case: dict) -> None:
    made, identity = case["made"], case["identity"]
    code = keys.comparison_code(identity, bytes.fromhex(case["salt"]), case["id"])
    expect(case, "comparison code", code, made["comparisonCode"])
    expect(case, "identity", envelope.pack_identity(identity).hex(), made["identityPlaintext"])
    expect(case, "identity", envelope.unpack_identity(bytes.fromhex(made["identityPlaintext"])), identity)


def check_labels(case: dict) -> None:
    made, identity, message_id = case["made"], case["identity"], case["id"]
    expect(case, "label", labels.open_owners(identity, message_id, made["label"]), case["label"])
    expect(case, "sender's label", labels.open_senders(identity, made["sent"]), sent_of(case))
    again = labels.seal_owners(identity, message_id, bytes.fromhex(case["ivs"]["label"]), case["label"])
    expect(case, "label again", again, made["label"])
    again = labels.seal_senders(identity, bytes.fromhex(case["ivs"]["sent"]), sent_of(case))
    expect(case, "sender's label again", again, made["sent"])


def check_mutant(case: dict) -> None:
    """What is no plaintext of an honest sender, and a file name of nobody's choice: both must be judged alike."""
    try:
        verdict = shown(envelope.unpack(bytes.fromhex(case["mutant"])))
    except keys.Damaged:
        verdict = "damaged"
    except keys.NewerVersion:
        verdict = "newer-version"
    expect(case, f"mutant {case['mutant']}", verdict, case["verdict"])
    expect(case, f"file name {case['riskyName']!r}", file_name.safe(case["riskyName"]), case["safeName"])


def written_by_us(case: dict, message_key: bytes, owned_key: bytes) -> dict:
    identity, message_id = case["identity"], case["id"]
    plaintext = envelope.pack(case["label"], case["text"], files_of(case["files"]), case["limit"])
    return {
        "message": sealed(message_key, plaintext, b""),
        "owned": sealed(owned_key, plaintext, keys.utf8(message_id)),
        "label": labels.seal_owners(identity, message_id, os.urandom(12), case["label"]),
        "sent": labels.seal_senders(identity, os.urandom(12), sent_of(case)),
        "identity": envelope.pack_identity(identity).hex(),
    }


def sealed(key: bytes, plaintext: bytes, associated: bytes) -> dict:
    iv = os.urandom(12)
    ciphertext = keys.encrypt(key, iv, plaintext, associated)
    return {"iv": keys.base64_encode(iv), "encryptedMessage": keys.base64_encode(ciphertext)}


def main() -> None:
    written = []
    for case in json.load(sys.stdin):
        message_master, owned_master = masters(case)
        message_key = keys.message_key(message_master, bytes.fromhex(case["salt"]))
        owned_key = keys.owned_key(owned_master, bytes.fromhex(case["ownedSalt"]))
        check_tokens(case, message_master)
        check_sealed(case, message_key, owned_key)
        check_device(case)
        check_labels(case)
        check_mutant(case)
        written.append(written_by_us(case, message_key, owned_key))
    json.dump({"errors": errors, "written": written}, sys.stdout)


main()
