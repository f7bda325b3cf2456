"""JSON in the one spelling that JSON.stringify has for it (ECMA-262 §25.5.2)."""

import json
import re
from decimal import Decimal

from keys import Damaged

SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def parse(text: str):
    """What the text says; every number is a float, as in JavaScript."""
    try:
        value = json.loads(text, parse_int=float, parse_constant=_no_constant)
        written = write(value)
    except (ValueError, RecursionError):
        raise Damaged("not JSON") from None
    if written != text:
        raise Damaged("another spelling")
    return value


def _no_constant(name: str):
    raise ValueError(name)


def write(value) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, (int, float)):
        return _number(float(value))
    if isinstance(value, list):
        return "[" + ",".join(map(write, value)) + "]"
    entries = sorted(value.items(), key=lambda entry: _place(entry[0]))
    return "{" + ",".join(f"{_text(name)}:{write(entry)}" for name, entry in entries) + "}"


def _place(name: str) -> "tuple[int, int]":
    """Whole numbers first, in ascending order; all others as they stand (sorting is stable)."""
    is_index = re.fullmatch("0|[1-9][0-9]{0,9}", name) is not None and int(name) <= 4_294_967_294
    return (0, int(name)) if is_index else (1, 0)


def _text(text: str) -> str:
    return '"' + "".join(map(_character, text)) + '"'


def _character(character: str) -> str:
    code = ord(character)
    if character in SHORT:
        return SHORT[character]
    return f"\\u{code:04x}" if code < 0x20 or 0xD800 <= code <= 0xDFFF else character


def _number(value: float) -> str:
    """Number::toString (ECMA-262 §6.1.6.1.20): the shortest digits, which Python finds as well."""
    if value != value or value in (float("inf"), float("-inf")):
        return "null"
    if value == 0:
        return "0"
    _, digits, exponent = Decimal(repr(abs(value))).as_tuple()
    point = len(digits) + int(exponent)
    shown = "".join(map(str, digits)).rstrip("0")
    return ("-" if value < 0 else "") + _placed(shown, point)


def _placed(digits: str, point: int) -> str:
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    fraction = "." + digits[1:] if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{'+' if point > 0 else '-'}{abs(point - 1)}"
