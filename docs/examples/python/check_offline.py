"""Reads offline.json from the standard input, and writes what does not hold as a list of sentences, with the number of checks."""

import json
import sys

import envelope
import keys
import offline

errors = []
count = 0


def expect(what: str, actual, expected) -> None:
    global count
    count += 1
    if actual != expected:
        errors.append(f"{what}: {actual!r} and not {expected!r}")


def verdict(key: str, copy: str) -> str:
    try:
        offline.unseal(key, keys.base64url_decode(copy))
        return "opened"
    except keys.Damaged:
        return "damaged"
    except keys.NewerVersion:
        return "newer-version"
    except keys.WrongKey:
        return "wrong-key"
    except offline.KeyUnusable:
        return "key-unusable"


def check_opened(vector: dict) -> None:
    files = [{"name": file["name"], "type": file["type"], "bytes": bytes.fromhex(file["hex"])} for file in vector["files"]]
    contents = {"form": "envelope", "label": vector["label"], "text": vector["text"], "files": files}
    copy = keys.base64url_decode(vector["copy"])
    plaintext = envelope.pack(contents["label"], contents["text"], files, offline.NO_LIMIT)
    salt, iv = bytes.fromhex(vector["salt"]), bytes.fromhex(vector["iv"])
    expect(f"copy {vector['name']}", offline.unseal(vector["key"], copy), contents)
    expect(f"file of {vector['name']}", offline.in_file(vector["html"]), copy)
    expect(f"bytes of {vector['name']}", offline.seal(vector["key"], salt, iv, plaintext), copy)


def main() -> None:
    vectors = json.load(sys.stdin)
    for vector in vectors["opened"]:
        check_opened(vector)
    for vector in vectors["refused"]:
        expect(f"refused: {vector['name']}", verdict(vector["key"], vector["copy"]), vector["kind"])
    json.dump({"count": count, "errors": errors}, sys.stdout)


main()
