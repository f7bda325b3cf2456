"""File names that are safe to save under."""

import re

LONGEST = 200


def _set(ranges: str) -> str:
    """A character class of code points and ranges, in hex."""
    parts = []
    for part in ranges.split():
        first, _, last = part.partition("-")
        parts.append(re.escape(chr(int(first, 16))) + "-" + re.escape(chr(int(last or first, 16))))
    return "[" + "".join(parts) + "]"


INVISIBLE = re.compile(
    _set(
        "0-1F 7F-9F AD 34F 61C 115F 1160 17B4 17B5 180B-180F 200B 200E 200F 2028-202E 2060-206F 3164"
        " FEFF FFA0 FFF0-FFFB 1D173-1D17A E0000-E0FFF"
    )
)
SPACE = _set("20 A0 1680 2000-200A 202F 205F 2800 3000")
JOINER = _set("200C 200D FE00-FE0F")
SPACES = re.compile(f"{SPACE}(?:{SPACE}|{JOINER})*")
EMPTY = re.compile(f"(?:[. ]|{JOINER})*")
EXTENSION = re.compile(r"\.[^. ]{1,16}\Z")
LOOSE_END = re.compile(rf"(?: |{JOINER})+\Z")
LONE = re.compile("[\ud800-\udfff]")
DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    port + digit for port in ("COM", "LPT") for digit in "0123456789¹²³"
}
CAPITALS = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}


def safe(given: str) -> str:
    name = re.split(r"[/\\]", LONE.sub("\ufffd", given))[-1]
    name = SPACES.sub(" ", INVISIBLE.sub("", name))
    name = _cut(name[1:] if name.startswith(" ") else name)
    if EMPTY.fullmatch(name):
        return "file"
    return _cut("_" + name) if _is_device(name) else name


def _is_device(name: str) -> bool:
    stem = name.split(".")[0]
    stem = stem[:-1] if stem.endswith(" ") else stem
    return stem.translate(CAPITALS) in DEVICES


def _cut(name: str) -> str:
    name = name[:-1] if name.endswith(" ") else name
    if len(name.encode("utf-8")) <= LONGEST:
        return name
    found = EXTENSION.search(name)
    extension = found.group() if found else ""
    stem = name[: len(name) - len(extension)]
    while len((stem + extension).encode("utf-8")) > LONGEST:
        stem = stem[:-1]
    return LOOSE_END.sub("", stem) + extension
