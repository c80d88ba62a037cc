"""What is forgotten when a bot is deleted: how others stand toward it, and what they remember of it.

Its own mind goes with its row. What it has said stays in its rooms, labelled as a bot's.
"""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete

from bots.models import Bot
from humanization.registry import forget


def watch() -> None:
    """Forget from now on. Called once, when the app is ready."""
    post_delete.connect(_deleted, sender=Bot, dispatch_uid="conversations.leaving")


def _deleted(sender: type[Bot], instance: Bot, **_: Any) -> None:
    if instance.pk is not None:
        forget(instance.key)
