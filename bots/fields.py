"""A text field that is encrypted in the database and never shown in full."""

from __future__ import annotations

from typing import Any

from django.db import models

from bots import crypto


class EncryptedTextField(models.TextField):
    """Plain text in Python, Fernet in the database. Not searchable, on purpose.

    A value that no key opens reads as the `Locked` marker instead of failing the
    whole row; saving the row leaves the stored cipher as it was.
    """

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        if not value:
            return value
        try:
            return crypto.decrypt(value)
        except crypto.UndecipherableToken:
            return Locked(value)

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, Locked):
            return value.cipher
        return crypto.encrypt(value) if value else value


class Locked(str):
    """Stands for a secret that cannot be opened with the keys at hand."""

    cipher: str

    def __new__(cls, cipher: str) -> Locked:
        self = super().__new__(cls, "")
        self.cipher = cipher
        return self
