"""Encryption of secrets at rest: the first key encrypts, every key decrypts."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class UndecipherableToken(Exception):
    """No configured key opens this value."""


def _fernet() -> MultiFernet:
    keys = settings.TOKEN_ENCRYPTION_KEYS or [settings.SECRET_KEY]
    return MultiFernet([Fernet(_as_fernet_key(key)) for key in keys])


def _as_fernet_key(key: str) -> bytes:
    """A Fernet key as it is; any other secret, stretched to one."""
    try:
        if len(base64.urlsafe_b64decode(key.encode())) == 32:
            return key.encode()
    except ValueError:
        pass
    return base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest())


def encrypt(plain: str) -> str:
    return _fernet().encrypt(plain.encode()).decode() if plain else ""


def decrypt(cipher: str) -> str:
    if not cipher:
        return ""
    try:
        return _fernet().decrypt(cipher.encode()).decode()
    except InvalidToken:
        raise UndecipherableToken("no key in TOKEN_ENCRYPTION_KEY opens this token") from None


def is_current(cipher: str) -> bool:
    """Whether the first key, the one that encrypts, opens this value."""
    first = (settings.TOKEN_ENCRYPTION_KEYS or [settings.SECRET_KEY])[0]
    try:
        Fernet(_as_fernet_key(first)).decrypt(cipher.encode())
    except InvalidToken:
        return False
    return True
