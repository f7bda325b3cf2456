"""Reads vectors.json from the standard input, and writes what does not hold as a list of sentences, with the number of checks."""

import hashlib
import json
import sys

import check_refused
import check_requests
import envelope
import file_name
import hpke
import keys
import labels

errors = []
count = 0


def expect(what: str, actual, expected) -> None:
    global count
    count += 1
    if actual != expected:
        errors.append(f"{what}: {actual!r} and not {expected!r}")


def verdict(act) -> str:
    try:
        act()
        return "opened"
    except keys.Damaged:
        return "damaged"
    except keys.NewerVersion:
        return "newer-version"
    except keys.WrongKey:
        return "wrong-key"
    except (ValueError, hpke.LowOrder):
        return "unusable"


def contents_of(vector: dict) -> dict:
    text = vector["text"]
    files = [{**file, "bytes": bytes.fromhex(file["hex"])} for file in vector["files"]]
    for file in files:
        del file["hex"]
    said = text if isinstance(text, str) else text["character"] * text["times"]
    return {"form": vector.get("form", "envelope"), "label": vector["label"], "text": said, "files": files}


def check_base64(vectors: dict) -> None:
    for vector in vectors["base64"]:
        data = bytes.fromhex(vector["hex"])
        expect("base64", keys.base64_encode(data), vector["standard"])
        expect("base64url", keys.base64url_encode(data), vector["url"])
        expect("base64", keys.base64_decode(vector["standard"]), data)
        expect("base64url", keys.base64url_decode(vector["url"]), data)
    for vector in vectors["refusedBase64"]:
        refused = verdict(lambda: keys.base64_decode(vector["text"]))
        expect(f"base64 {vector['text']!r}", refused, vector["reason"])
    for vector in vectors["refusedBase64Url"]:
        refused = verdict(lambda: keys.base64url_decode(vector["text"]))
        expect(f"base64url {vector['text']!r}", refused, vector["reason"])


def check_keys(vectors: dict) -> dict:
    """The two content keys of each name, by format."""
    derived = {}
    for vector in vectors["keys"]:
        name, salt = vector["name"], bytes.fromhex(vector["salt"])
        password = keys.password(vector["key"], vector["passphrase"])
        master = keys.master(password, salt)
        derived[name] = [master, keys.message_key(master, salt)]
        token, link = keys.claim_token(master, salt), keys.link_token(vector["key"])
        expect(f"password of {name}", password.hex(), vector["password"])
        expect(f"master of {name}", master.hex(), vector["master"])
        expect(f"message key of {name}", derived[name][1].hex(), vector["messageKey"])
        expect(f"claim token of {name}", token, vector["claimToken"])
        expect(f"claim verifier of {name}", keys.verifier(token), vector["claimVerifier"])
        expect(f"link token of {name}", link, vector["linkToken"])
        expect(f"link verifier of {name}", link and keys.verifier(link), vector["linkVerifier"])
    return derived


def check_identities(vectors: dict) -> None:
    for vector in vectors["identities"]:
        token = keys.owner_token(vector["identity"])
        expect("user id", keys.user_id(vector["identity"]), vector["uid"])
        expect("owner token", token, vector["ownerToken"])
        expect("what is stored", keys.verifier(token), vector["stored"])
    for vector in vectors["readTokens"]:
        token = keys.read_token(vector["identity"], vector["id"])
        expect("read token", token, vector["readToken"])
        expect("what is stored", keys.verifier(token), vector["stored"])


def check_devices(vectors: dict) -> None:
    for vector in vectors["devices"]:
        plaintext, salt = bytes.fromhex(vector["plaintext"]), keys.base64_decode(vector["salt"])
        code = keys.comparison_code(vector["identity"], salt, vector["id"])
        expect("identity", envelope.pack_identity(vector["identity"]), plaintext)
        expect("identity", envelope.unpack_identity(plaintext), vector["identity"])
        expect("form of an identity", envelope.unpack(plaintext)["form"], "identity")
        expect("comparison code", code, vector["comparisonCode"])
    for vector in vectors["refusedIdentities"]:
        refused = verdict(lambda: envelope.unpack_identity(bytes.fromhex(vector["hex"])))
        expect(f"refused identity: {vector['name']}", refused, vector["reason"])


def check_labels(vectors: dict) -> None:
    for vector in vectors["labels"]:
        identity, message_id, iv = vector["identity"], vector["id"], bytes.fromhex(vector["iv"])
        expect("label", labels.seal_owners(identity, message_id, iv, vector["label"]), vector["sealedName"])
        expect("label", labels.open_owners(identity, message_id, vector["sealedName"]), vector["label"])
        elsewhere = verdict(lambda: labels.open_owners(identity, "elsewhere", vector["sealedName"]))
        expect("a label elsewhere", elsewhere, "wrong-key")
    for vector in vectors["sentLabels"]:
        sent = {name: vector[name] for name in ("label", "sentAt", "lifetime")}
        sent["salt"] = bytes.fromhex(vector["salt"])
        iv = bytes.fromhex(vector["iv"])
        expect("sender's label", labels.seal_senders(vector["identity"], iv, sent), vector["sealedName"])
        expect("sender's label", labels.open_senders(vector["identity"], vector["sealedName"]), sent)


def check_envelopes(vectors: dict) -> None:
    for vector in vectors["padme"]:
        expect("padme", envelope.padme(vector["length"]), vector["padded"])
    for vector in vectors["largestPlaintext"]:
        expect("largest", envelope.largest(vector["limit"]), vector["bytes"])
    for vector in vectors["envelopes"]:
        contents = contents_of(vector)
        packed = envelope.pack(contents["label"], contents["text"], contents["files"], vector["limit"])
        expect(f"length of {vector['name']}", len(packed), vector["length"])
        expect(f"bytes of {vector['name']}", hashlib.sha256(packed).hexdigest(), vector["sha256"])
        expect(f"contents of {vector['name']}", envelope.unpack(packed), contents)
    for vector in vectors["openedPlaintexts"]:
        opened = verdict(lambda: envelope.unpack(bytes.fromhex(vector["hex"])))
        expect(f"opened: {vector['name']}", opened, "opened")
    for vector in vectors["refusedPlaintexts"]:
        refused = verdict(lambda: envelope.unpack(bytes.fromhex(vector["hex"])))
        expect(f"refused: {vector['name']}", refused, vector["reason"])
    for vector in vectors["fileNames"]:
        expect(f"file name {vector['given']!r}", file_name.safe(vector["given"]), vector["safe"])


def check_message(vector: dict, key: bytes, associated: bytes) -> None:
    iv = keys.base64_decode(vector["iv"])
    plaintext = keys.decrypt(key, iv, keys.base64_decode(vector["encryptedMessage"]), associated)
    expect(f"message {vector['name']}", envelope.unpack(plaintext), contents_of(vector))
    again = keys.base64_encode(keys.encrypt(key, iv, plaintext, associated))
    expect(f"ciphertext of {vector['name']}", again, vector["encryptedMessage"])


def check_messages(vectors: dict, derived: dict) -> None:
    for vector in vectors["messages"]:
        check_message(vector, derived[vector["key"]][vector["format"]], b"")
    for vector in vectors["owned"]:
        salt = keys.base64_decode(vector["salt"])
        master = keys.master(keys.utf8(vector["identity"]), salt)
        key = keys.owned_key(master, salt)
        expect(f"master of {vector['name']}", master.hex(), vector["master"])
        expect(f"owned key of {vector['name']}", key.hex(), vector["ownedKey"])
        check_message(vector, key, keys.utf8(vector["id"]))


def main() -> None:
    vectors = json.load(sys.stdin)
    check_base64(vectors)
    check_identities(vectors)
    check_devices(vectors)
    check_labels(vectors)
    check_envelopes(vectors)
    derived = check_keys(vectors)
    check_messages(vectors, derived)
    check_refused.check(vectors, derived, expect, verdict)
    check_requests.check(vectors, expect, verdict, contents_of)
    json.dump({"count": count, "errors": errors}, sys.stdout)


main()
