"""Requests to a server of Inigma, which are JSON both ways, as docs/api.md has them."""

import json
import re
import time
import urllib.error
import urllib.request

SILENCE_SECONDS = 30
MOST_TRIES = 3
LONGEST_PAUSE_SECONDS = 5


class Refused(Exception):
    """The server says no. `reason` is one of the list in docs/api.md."""

    def __init__(self, status: int, answer: dict):
        super().__init__(answer.get("reason") or f"status {status}")
        self.status, self.reason = status, answer.get("reason")


class Unreachable(Exception):
    """No answer: what was asked for may have happened."""


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """A redirect would carry tokens to another address."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirects)


def request(origin: str, path: str, body: "bytes | None", token: "str | None" = None) -> dict:
    """Sends the same bytes again, twice at the most, while a server that is being replaced asks for a short pause."""
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    for tries in range(1, MOST_TRIES + 1):
        asked = urllib.request.Request(origin + path, body, headers)
        try:
            with OPENER.open(asked, timeout=SILENCE_SECONDS) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as refusal:
            pause = refusal.headers.get("Retry-After", "")
            answer = _json_of(refusal.read())
            is_short = re.fullmatch("[0-9]", pause) and int(pause) <= LONGEST_PAUSE_SECONDS
            if refusal.code != 503 or not is_short or tries == MOST_TRIES:
                raise Refused(refusal.code, answer) from None
            time.sleep(int(pause))
        except (OSError, ValueError):
            raise Unreachable from None
    raise Unreachable


def post(origin: str, path: str, fields: dict, token: "str | None" = None) -> dict:
    return request(origin, path, json.dumps(fields).encode(), token)


def _json_of(data: bytes) -> dict:
    try:
        answer = json.loads(data)
        return answer if isinstance(answer, dict) else {}
    except ValueError:
        return {}
