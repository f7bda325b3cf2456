"""What vectors.json holds of links, and what no client may take: each case has a reason."""

import client
import keys
import labels


def check(vectors: dict, derived: dict, expect, verdict) -> None:
    """derived has the two content keys of each name, expect compares and counts, verdict names the error of an act."""
    _check_links(vectors, expect, verdict)
    acts = {
        "refusedPassphrases": lambda vector: keys.password("A" * 32, vector["passphrase"]),
        "refusedTokens": lambda vector: keys.verifier(vector["token"]),
        "refusedMessages": lambda vector: _open(vector, derived[vector["key"]][vector["format"]], b""),
        "refusedOwned": _open_owned,
        "refusedLabels": lambda vector: labels.open_owners(vector["identity"], vector["id"], vector["sealedName"]),
        "refusedSentLabels": lambda vector: labels.open_senders(vector["identity"], vector["sealedName"]),
    }
    for group, act in acts.items():
        for vector in vectors[group]:
            expect(f"{group}: {vector['name']}", verdict(lambda: act(vector)), vector["reason"])


def _check_links(vectors: dict, expect, verdict) -> None:
    for vector in vectors["links"]:
        # A key for another device is for bigger clients.
        if vector["device"]:
            continue
        link = client.read_link(vector["text"])
        read = [link.origin.split("//")[1], link.id, link.key, link.locked]
        expect(f"link {vector['text']}", read, [vector[name] for name in ("host", "id", "key", "locked")])
    for vector in vectors["refusedLinks"]:
        refused = verdict(lambda: client.read_link(vector["text"]))
        expect(f"refused link: {vector['name']}", refused, vector["reason"])
    for vector in vectors["refusedKeys"]:
        expect(f"link token of {vector['name']}", keys.link_token(vector["key"]), None)


def _open(vector: dict, key: bytes, associated: bytes) -> bytes:
    keys.check_salt(keys.base64_decode(vector["salt"]))
    iv, ciphertext = keys.base64_decode(vector["iv"]), keys.base64_decode(vector["encryptedMessage"])
    return keys.decrypt(key, iv, ciphertext, associated)


def _open_owned(vector: dict) -> bytes:
    key = keys.owned_key(bytes.fromhex(vector["master"]), keys.base64_decode(vector["salt"]))
    return _open(vector, key, keys.utf8(vector["id"]))
