"""What a request asks for, whichever of the four ways its parameters came in.

The Bot API takes a URL query, `application/x-www-form-urlencoded`, `application/json` and `multipart/form-data`. In all
but JSON a parameter that is an object or a list comes as JSON in a string.
"""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl


class Refused(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(reason: str) -> Refused:
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    return Refused(403, f"Forbidden: {reason}")


class Query:
    """The parameters of one request, read by their documented types. Every reader raises Refused."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    @classmethod
    def read(cls, url_query: str, content_type: str, body: bytes) -> Query:
        values: dict[str, Any] = dict(parse_qsl(url_query, keep_blank_values=True))
        kind = content_type.partition(";")[0].strip().lower()
        try:
            if kind == "application/json" and body.strip():
                found = json.loads(body)
                if not isinstance(found, dict):
                    raise bad_request("can't parse JSON object")
                values.update(found)
            elif kind == "multipart/form-data":
                values.update(_parts(content_type, body))
            elif kind == "application/x-www-form-urlencoded":
                values.update(parse_qsl(body.decode(), keep_blank_values=True))
            elif body:
                raise bad_request("unsupported content type")
        except (ValueError, UnicodeDecodeError):
            raise bad_request("strings must be encoded in UTF-8") from None
        return cls(values)

    def has(self, name: str) -> bool:
        return self._values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self._values.get(name)
        if value is None:
            return default
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (str, int, float)):
            return str(value)
        return json.dumps(value, ensure_ascii=False)

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def integer(self, name: str, default: int = 0, low: int | None = None, high: int | None = None) -> int:
        """A whole number, moved into its range as the platform does; what is no number is 0, as there."""
        text = self.text(name).strip()
        if not text:
            return default
        try:
            value = int(text)
        except ValueError:
            value = 0
        if low is not None:
            value = max(low, value)
        return value if high is None else min(high, value)

    def nested(self, name: str, kind: type[dict] | type[list], what: str) -> Any:
        """An object or a list, None where it is not given; `what` is how the platform calls it in its error."""
        value = self._values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {what} JSON object") from None
        if not isinstance(value, kind):
            raise bad_request(f"can't parse {what} JSON object")
        return value


def _parts(content_type: str, body: bytes) -> dict[str, str]:
    """The fields of a multipart form; files are refused, for no method here takes one."""
    message = message_from_bytes(b"Content-Type: " + content_type.encode("latin-1") + b"\r\n\r\n" + body, policy=HTTP)
    values: dict[str, str] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        if part.get_filename() is not None:
            raise bad_request("there is no method here that takes a file")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            values[name] = content.decode()
    return values
