#!/usr/bin/env python3
"""
A small client of Inigma.

    inigma.py send --server https://inigma.example.com < secret.txt
    inigma.py open < link.txt
    inigma.py open --server https://inigma.example.com --keep identity.key --out downloads < link.txt
"""

import argparse
import getpass
import os
import re
import secrets
import sys
import warnings

import client
import keys
from server import Refused, Unreachable

SENTENCES = {
    keys.Damaged: "The message is damaged.",
    keys.NewerVersion: "The message was made by a newer version of Inigma.",
    keys.WrongKey: "The key does not open this message.",
    Unreachable: "The server was not reached.",
}


def ask_passphrase() -> str:
    """At the terminal itself, without echo, or not at all: what stands in for it would read the text as a passphrase."""
    warnings.simplefilter("error", getpass.GetPassWarning)
    return getpass.getpass("Passphrase: ")


def send(options: argparse.Namespace) -> None:
    passphrase = ask_passphrase() if options.passphrase else None
    terms = {"max_readings": options.readers, "expires_in": options.expires}
    given = {name: value for name, value in terms.items() if value is not None}
    text = keys.utf8_decode(sys.stdin.buffer.read())
    print(client.send(options.server.rstrip("/"), text, options.label, passphrase, given))


def open_message(options: argparse.Namespace) -> None:
    """With --keep it claims, once all of the message was handed out."""
    link = client.read_link(sys.stdin.read())
    if options.out is not None and not os.path.isdir(options.out):
        raise ValueError(f"{options.out} is no folder.")
    caller = client.somebody() if options.keep is None else keeper(options, link)
    message = client.open_link(link, caller, ask_passphrase)
    for file in message.contents["files"]:
        if options.out is None:
            print(f"There is a file, {file['name']}: use --out.", file=sys.stderr)
        else:
            with open(os.path.join(options.out, file["name"]), "xb") as saved:
                saved.write(file["bytes"])
    sys.stdout.buffer.write(keys.utf8(message.contents["text"]))
    sys.stdout.buffer.flush()
    is_all = options.out is not None or not message.contents["files"]
    if caller.identity is not None and message.claimable and is_all:
        client.keep(link, caller, message)


def keeper(options: argparse.Namespace, link: client.Link) -> client.Caller:
    """An identity is known to its own server alone: another one could use its token there."""
    if link.origin != (options.server or "").rstrip("/"):
        raise ValueError("To keep a message, name its server: --server, with the origin of the link.")
    return client.caller_of(identity_in(options.keep))


def identity_in(path: str) -> str:
    """The identity key in this file, which only its owner can read; made where there is none."""
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(24))
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        pass
    with open(path) as file:
        identity = file.read().strip()
    if not re.fullmatch("[A-Za-z0-9_-]{32}", identity):
        raise ValueError(f"{path} holds no identity key.")
    return identity


def options_of(arguments: "list[str]") -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Sends and opens secrets. Links and texts come from standard input.")
    commands = parser.add_subparsers(required=True)
    sending = commands.add_parser("send", help="encrypts a text, and prints the link")
    sending.add_argument("--server", required=True, help="as in https://inigma.example.com")
    sending.add_argument("--label", default="", help="what the reader and nobody else sees beside the text")
    sending.add_argument("--readers", type=int, help="how many may read it; otherwise the first reader keeps it")
    sending.add_argument("--expires", type=int, help="its lifetime in seconds")
    sending.add_argument("--passphrase", action="store_true", help="asks for a passphrase")
    sending.set_defaults(run=send)
    opening = commands.add_parser("open", help="opens the message of a link")
    opening.add_argument("--out", help="the folder for its files")
    opening.add_argument("--server", help="the server that the identity of --keep is for")
    opening.add_argument("--keep", metavar="FILE", help="claims it for the identity key in this file")
    opening.set_defaults(run=open_message)
    return parser.parse_args(arguments)


def main() -> int:
    options = options_of(sys.argv[1:])
    try:
        options.run(options)
        return 0
    except tuple(SENTENCES) as error:
        print(SENTENCES[type(error)], file=sys.stderr)
    except Refused as refusal:
        print(f"The server refused: {refusal}.", file=sys.stderr)
    except (ValueError, OSError, getpass.GetPassWarning) as error:
        print(error, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
