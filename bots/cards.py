"""Personas as files: this project's own JSON and CSV, and Character Cards V2 and V3. No database.

A `Persona` is what a file tells of one bot. Its own formats carry every field. A character card carries what cards
have room for, and the whole persona under `extensions.piyasa`, so that a card written here comes back as it was. A
card from elsewhere gives a name, a hint from its description and personality, and lines from its examples; the card
itself is kept whole, and goes out again with everything in it that the project has no use for.

What a card calls a system prompt is kept and never followed: who a bot is comes from its fields alone. Tokens are in
no file.
"""

from __future__ import annotations

import base64
import binascii
import csv
import io
import json
import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from piyasa_site.common.turkish import fold

FORMATS: Final = ("json", "csv", "v2", "v3")
GENERATOR: Final = "piyasa"
OWN: Final = "piyasa-personas"
VERSION: Final = 1
SPECS: Final = {"chara_card_v2": "2.0", "chara_card_v3": "3.0"}
EXTENSION: Final = "piyasa"

# A bot's own columns, in the order in which a CSV has them.
WORDS: Final = ("name", "username", "birthday", "gender", "home_city", "job", "chronotype", "persona_hint")
DOCUMENTS: Final = (
    "persona_profile", "emotion_profile", "speed_profile", "active_hours", "traits", "sample_lines",
)  # fmt: skip
LISTS: Final = ("stances", "holdings")
COLUMNS: Final = (*WORDS, "is_enabled", *DOCUMENTS, *LISTS)
# What every file says of the one it describes; read back and not stored, as it is true of every bot.
LABELS: Final = {"is_bot": True, "synthetic": True}

NAME_LENGTH: Final = 80
HINT_LENGTH: Final = 4000  # characters of a card's description and personality that become a hint
LINES: Final = 60  # as `bots.schemas` has it
LINE_LENGTH: Final = 280
LARGEST: Final = 64 * 1024 * 1024  # bytes of a file
# Since 3.11 the csv module's own limit on a field is 128 KiB: a persona's documents may be longer.
csv.field_size_limit(LARGEST)


class BadPersona(ValueError):
    """Why a file holds no persona, in one sentence for whoever gave it."""


@dataclass(slots=True)
class Persona:
    """One bot of a file: values of its fields by name, and the card it came in, if it came in one."""

    fields: dict[str, Any]
    card: dict[str, Any] | None = None
    where: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        return str(self.fields.get("name", ""))


# --- reading ------------------------------------------------------------------------


def read(path: Path) -> list[Persona]:
    """Every persona of a file, or of the files of a folder; which kind it is shows in the file. Raises `BadPersona`."""
    if path.is_dir():
        files = sorted(one for one in path.iterdir() if one.suffix.lower() in (".json", ".csv", ".png"))
        if not files:
            raise BadPersona(f"{path} holds no JSON, CSV or PNG files.")
        return [persona for file in files for persona in read(file)]
    try:
        if path.stat().st_size > LARGEST:
            raise BadPersona(f"{path} is larger than {LARGEST // 1024**2} MB.")
        content = path.read_bytes()
    except OSError as error:
        raise BadPersona(f"{path} cannot be read: {error.strerror}.") from None
    if content.startswith(_PNG):
        return [_of_card(_json(_card_in_png(content, path), path), str(path))]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadPersona(f"{path} is not UTF-8 text.") from None
    if path.suffix.lower() == ".csv":
        return list(_of_csv(text, path))
    told = _json(text, path)
    if isinstance(told, dict) and told.get("format") == OWN:
        return list(_of_own(told.get("personas"), path))
    if isinstance(told, list):
        return [_of_card(one, f"{path}, card {number}") for number, one in enumerate(told, start=1)]
    return [_of_card(told, str(path))]


def _json(text: str, path: Path) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise BadPersona(f"{path} is not JSON.") from None


def _of_own(told: Any, path: Path) -> Iterator[Persona]:
    if not isinstance(told, list):
        raise BadPersona(f"{path}: personas must be a list.")
    for number, one in enumerate(told, start=1):
        yield _of_object(one, f"{path}, persona {number}")


def _of_object(told: Any, where: str) -> Persona:
    if not isinstance(told, dict):
        raise BadPersona(f"{where} must be an object.")
    card = told.get("card")
    if card is not None and not isinstance(card, dict):
        raise BadPersona(f"{where}: card must be an object.")
    return Persona(_known({name: value for name, value in told.items() if name != "card"}, where), card, where)


def _known(told: Mapping[str, Any], where: str) -> dict[str, Any]:
    strange = sorted(str(name) for name in told if name not in COLUMNS and name not in LABELS)
    if strange:
        raise BadPersona(f"{where}: there is no field {strange[0]!r}.")
    if not isinstance(told.get("name"), str) or not told["name"].strip():
        raise BadPersona(f"{where} has no name.")
    for name in LISTS:
        if not isinstance(told.get(name, []), list) or not all(isinstance(one, dict) for one in told.get(name, [])):
            raise BadPersona(f"{where}: {name} must be a list of objects.")
    return {name: told[name] for name in COLUMNS if name in told}


def _of_csv(text: str, path: Path) -> Iterator[Persona]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if "name" not in (reader.fieldnames or ()):
        raise BadPersona(f"{path}: the first line must name the columns, name among them.")
    try:
        rows = list(reader)
    except csv.Error as error:
        raise BadPersona(f"{path}: this is not CSV ({error}).") from None
    for number, row in enumerate(rows, start=2):
        where = f"{path}, line {number}"
        if None in row:
            raise BadPersona(f"{where} has more cells than the first line has columns.")
        told: dict[str, Any] = {name: cell for name, cell in row.items() if cell not in (None, "")}
        for name in (*DOCUMENTS, *LISTS, "is_enabled", "card", *LABELS):
            if name in told:
                try:
                    told[name] = json.loads(told[name].lower() if name in ("is_enabled", *LABELS) else told[name])
                except ValueError:
                    raise BadPersona(f"{where}: {name} is not JSON.") from None
        yield _of_object(told, where)


def _of_card(told: Any, where: str) -> Persona:
    """A card of any version; the first had its fields on the outside."""
    data = told.get("data") if isinstance(told, dict) and told.get("spec") in SPECS else told
    if not isinstance(data, dict) or not isinstance(told, dict):
        raise BadPersona(f"{where} is no character card: it has no data.")
    if isinstance(told.get("spec"), str) and told["spec"] not in SPECS:
        raise BadPersona(f"{where} is a card of the kind {told['spec']!r}; {' and '.join(SPECS)} are known.")
    if not isinstance(data.get("name"), str) or not data["name"].strip():
        raise BadPersona(f"{where} has no name.")
    extensions = data.get("extensions")
    own = extensions.get(EXTENSION) if isinstance(extensions, dict) else None
    if isinstance(own, dict):
        card = deepcopy(told)
        kept = card["data"]["extensions"].pop(EXTENSION).get("card")
        # What was written here for want of a card of its own is not kept as one.
        return Persona(_known(own.get("persona", {}), where), card if kept else None, where)
    return Persona(_guessed(data), deepcopy(told), where)


def _guessed(data: Mapping[str, Any]) -> dict[str, Any]:
    """What a card from elsewhere tells of a bot."""
    name = " ".join(data["name"].split())[:NAME_LENGTH]
    told = [str(data.get(part) or "").strip() for part in ("description", "personality")]
    hint = _named("\n\n".join(part for part in told if part), name)[:HINT_LENGTH].strip()
    fields: dict[str, Any] = {"name": name, "persona_hint": hint}
    lines = [_named(line, name) for line in _lines_of(str(data.get("mes_example") or ""), name)]
    if lines:
        fields["sample_lines"] = lines
    return fields


def _lines_of(examples: str, name: str) -> list[str]:
    """What the character itself says in its examples."""
    said = re.findall(
        rf"^\s*(?:\{{\{{char\}}\}}|{re.escape(name)})\s*:\s*(.+)$", examples, re.MULTILINE | re.IGNORECASE
    )
    lines = [" ".join(line.split())[:LINE_LENGTH] for line in said]
    return list(dict.fromkeys(line for line in lines if line))[:LINES]


def _named(text: str, name: str) -> str:
    """Cards say {{char}} for their character."""
    return re.sub(r"\{\{char\}\}|<BOT>", name.replace("\\", r"\\"), text, flags=re.IGNORECASE).replace("\x00", "")


_PNG: Final = b"\x89PNG\r\n\x1a\n"
# The later version of a card stands beside the earlier one, and says more.
_PNG_KEYS: Final = (b"ccv3", b"chara")


def _card_in_png(content: bytes, path: Path) -> str:
    """The card in the text chunks of a picture."""
    found: dict[bytes, bytes] = {}
    place = len(_PNG)
    while place + 8 <= len(content):
        length, kind = struct.unpack(">I4s", content[place : place + 8])
        chunk = content[place + 8 : place + 8 + length]
        if kind == b"tEXt" and b"\x00" in chunk:
            key, _, value = chunk.partition(b"\x00")
            found.setdefault(key.lower(), value)
        place += length + 12
    for key in _PNG_KEYS:
        if key in found:
            try:
                return base64.b64decode(found[key], validate=True).decode("utf-8")
            except (binascii.Error, UnicodeDecodeError):
                raise BadPersona(f"{path}: the card in the picture cannot be read.") from None
    raise BadPersona(f"{path} is a picture without a card.")


# --- writing ------------------------------------------------------------------------


def as_own(personas: Sequence[Persona]) -> str:
    """The project's own JSON."""
    listed = [_own(persona) | ({"card": persona.card} if persona.card is not None else {}) for persona in personas]
    told = {"format": OWN, "version": VERSION, "generator": GENERATOR, "personas": listed}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_csv(personas: Sequence[Persona]) -> str:
    """One line a persona; documents as JSON in their cells."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    columns = (*COLUMNS, *LABELS, "card")
    writer.writerow(columns)
    for persona in personas:
        told = _own(persona) | {"card": persona.card}
        writer.writerow(
            "" if told.get(name) in (None, "") else told[name] if name in WORDS else _packed(told[name])
            for name in columns
        )
    return out.getvalue()


def as_card(persona: Persona, version: str) -> dict[str, Any]:
    """A Character Card, `version` "v2" or "v3": the card the bot came in, brought up to date, or a new one."""
    spec = f"chara_card_{version}"
    kept = deepcopy(persona.card) or {}
    old = kept.get("data") if kept.get("spec") in SPECS else kept
    told = persona.fields
    name = persona.name
    data: dict[str, Any] = {**_EMPTY_CARD, **(old or _written(persona)), "name": name}
    if old:
        before = _guessed(old)
        if told.get("persona_hint", "") != before["persona_hint"]:
            data["description"], data["personality"] = told.get("persona_hint", ""), ""
        if told.get("sample_lines", []) != before.get("sample_lines", []):
            data["mes_example"] = _examples(told.get("sample_lines", []))
    if version == "v3":
        data.setdefault("group_only_greetings", [])
    extensions = data.get("extensions") if isinstance(data.get("extensions"), dict) else {}
    own = {**LABELS, "generator": GENERATOR, "card": persona.card is not None, "persona": _own(persona)}
    data["extensions"] = {**(extensions or {}), EXTENSION: own}
    outside = {name: value for name, value in kept.items() if kept.get("spec") in SPECS and name != "data"}
    return {**outside, "spec": spec, "spec_version": SPECS[spec], "data": data}


def file_name(persona: Persona) -> str:
    """A name for a card's file, the same on every system."""
    word = re.sub(r"[^a-z0-9]+", "_", fold(str(persona.fields.get("username") or persona.name))).strip("_")
    return f"{word or 'persona'}.json"


def _own(persona: Persona) -> dict[str, Any]:
    return {name: persona.fields[name] for name in COLUMNS if name in persona.fields} | LABELS


def _written(persona: Persona) -> dict[str, Any]:
    """The fields of a card for a bot that came in none."""
    told = persona.fields
    profile = told.get("persona_profile", {})
    person = ", ".join(str(told[name]) for name in ("job", "home_city") if told.get(name))
    manner = [str(profile[name]) for name in ("tone", "risk_profile", "style") if profile.get(name)]
    return {
        "description": told.get("persona_hint") or person,
        "personality": "; ".join(manner),
        "mes_example": _examples(told.get("sample_lines", [])),
        "creator": GENERATOR,
        "creator_notes": "A synthetic participant; its holdings are fictional.",
        "character_version": str(VERSION),
        "tags": list(profile.get("watchlist", [])),
    }


def _examples(lines: Sequence[str]) -> str:
    return "\n".join(f"<START>\n{{{{char}}}}: {line}" for line in lines)


def _packed(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# Every field that a card of the second version must have.
_EMPTY_CARD: Final[Mapping[str, Any]] = {
    "name": "", "description": "", "personality": "", "scenario": "", "first_mes": "", "mes_example": "",
    "creator_notes": "", "system_prompt": "", "post_history_instructions": "", "alternate_greetings": [],
    "tags": [], "creator": "", "character_version": "", "extensions": {},
}  # fmt: skip
