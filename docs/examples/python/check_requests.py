"""What vectors.json holds of requests for secrets."""

import hashlib

import envelope
import hpke
import keys
import secret_requests


def check(vectors: dict, expect, verdict, contents_of) -> None:
    """expect compares and counts, verdict names the error of an act, contents_of makes contents of a vector."""
    _check_keys(vectors, expect)
    _check_notes(vectors, expect, verdict)
    _check_answers(vectors, expect, verdict, contents_of)


def _check_keys(vectors: dict, expect) -> None:
    for vector in vectors["requests"]:
        identity, salt = vector["identity"], bytes.fromhex(vector["salt"])
        secret = secret_requests.note_secret(identity, salt)
        token = secret_requests.ask_token(secret)
        private = hpke.private_bytes(secret_requests.pair(identity, salt))
        expect("private key of a request", private.hex(), vector["privateKey"])
        expect("public key of a request", secret_requests.public_key(identity, salt), vector["publicKey"])
        expect("note secret", secret, vector["noteSecret"])
        expect("ask token", token, vector["askToken"])
        expect("ask verifier", keys.verifier(token), vector["askVerifier"])


def _check_notes(vectors: dict, expect, verdict) -> None:
    for vector in vectors["notes"]:
        text = vector["text"]
        said = text if isinstance(text, str) else text["character"] * text["times"]
        link = (vector["noteSecret"], vector["publicKey"])
        iv = bytes.fromhex(vector["iv"])
        sealed = secret_requests.seal_note(*link, iv, said, vector["wantsFiles"])
        data = keys.base64_decode(sealed)
        expect("length of a note", len(data), vector["length"])
        expect("sealed note", hashlib.sha256(data).hexdigest(), vector["sha256"])
        expect("sealed note", vector["sealedNote"] or sealed, sealed)
        note = {"text": said, "wantsFiles": vector["wantsFiles"]}
        expect("note", secret_requests.open_note(*link, sealed), note)
    for vector in vectors["refusedNotes"]:
        link = (vector["noteSecret"], vector["publicKey"])
        refused = verdict(lambda: secret_requests.open_note(*link, vector["sealedNote"]))
        expect(f"refused note: {vector['name']}", refused, vector["reason"])


def _check_answers(vectors: dict, expect, verdict, contents_of) -> None:
    for vector in vectors["answers"]:
        name = vector["name"]
        plaintext = secret_requests.open_answer(vector["identity"], vector["id"], vector)
        expect(f"answer {name}", envelope.unpack(plaintext), contents_of(vector))
        ephemeral = bytes.fromhex(vector["ephemeral"])
        again = secret_requests.seal_answer(vector["publicKey"], vector["id"], ephemeral, plaintext)
        expect(f"ciphertext of {name}", again["encryptedMessage"], vector["encryptedMessage"])
        expect(f"encapsulated key of {name}", again["iv"], vector["iv"])
    for vector in vectors["refusedAnswers"]:
        refused = verdict(lambda: _message_of(vector))
        expect(f"refused answer: {vector['name']}", refused, vector["reason"])
    for vector in vectors["refusedPublicKeys"]:
        refused = verdict(lambda: secret_requests.seal_answer(vector["publicKey"], "-", bytes(32), b""))
        expect(f"refused public key: {vector['name']}", refused, vector["reason"])


def _message_of(vector: dict) -> dict:
    """An identity for another device is no answer."""
    contents = envelope.unpack(secret_requests.open_answer(vector["identity"], vector["id"], vector))
    if contents["form"] == "identity":
        raise keys.Damaged("identity")
    return contents
