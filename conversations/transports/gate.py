"""The one place that decides whether anything may be published to a chat.

Every transport passes through here, when a turn is composed and again right
before it is sent. There is no parameter to skip it.
"""

from __future__ import annotations

from conversations.models import Chat, Disclosure, Platform


def hold_reason(chat: Chat) -> str:
    """Why nothing may be published to this chat now; empty when it may.

    A Telegram group hears nothing until the notice about its AI participants is known to stand pinned.
    """
    if not chat.is_enabled:
        return "the chat is switched off"
    if chat.platform == Platform.TELEGRAM:
        if chat.disclosure != Disclosure.PINNED:
            return "the notice about AI participants is not pinned in this group"
        return "publishing to Telegram is not connected"
    return ""
