"""The methods of the Bot API that are known here, each with the platform's own checks, texts and codes.

A method takes the platform, the bot whose token was used, and the query; it returns the `result` of the answer or
raises `Refused`. `call` is the way in. Names of methods are not case-sensitive. getUpdates waits and is in `server.py`;
what it needs besides waiting is here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from tests.telegram_server.platform import GENERAL_TOPIC, Account, Chat, Message, Platform, Webhook, member_json
from tests.telegram_server.queries import Query, Refused, bad_request, forbidden

LONGEST_TEXT = 4096  # characters after entities parsing
LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120
DELETED_UNTIL = 48 * 3600.0  # seconds: as long can a bot delete a message
LONGEST_POLL = 50
UPDATES_AT_ONCE = 100
WEBHOOK_PORTS = {443, 80, 88, 8443}
_ACTIONS = """
typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location
record_video_note upload_video_note
"""
ACTIONS = frozenset(_ACTIONS.split())
# The emoji of ReactionTypeEmoji
_REACTIONS = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾
💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀
😡
"""
REACTIONS = frozenset(_REACTIONS.split())
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)

Method = Callable[[Platform, Account, Query], Any]


def call(platform: Platform, token: str, method: str, query: Query, fault: str = "") -> Any:
    """Do what a request asks for; raises Refused. `fault` is noted in the ledger beside what was done."""
    with platform.lock:
        try:
            account = authorised(platform, token)
            known = METHODS.get(method.lower())
            if known is None:
                raise Refused(404, "Not Found: method not found")
            result = known(platform, account, query, fault) if known in LEDGERED else known(platform, account, query)
        except Refused as refusal:
            platform.answers[f"{method} {refusal.code}"] += 1
            raise
        platform.answers[f"{method} ok"] += 1
        return result


def authorised(platform: Platform, token: str) -> Account:
    """Whose token this is; a token that is none is not found, a wrong one not authorised."""
    if not re.fullmatch(r"\d{1,16}:[A-Za-z0-9_-]{24,80}", token):
        raise Refused(404, "Not Found")
    account = platform.accounts.get(token)
    if account is None:
        raise Refused(401, "Unauthorized")
    return account


def set_allowed_updates(account: Account, query: Query) -> None:
    """`allowed_updates` stays as it is where it is not given; an empty list means the usual ones."""
    allowed = query.nested("allowed_updates", list, "allowed_updates")
    if allowed is not None:
        if not all(isinstance(kind, str) for kind in allowed):
            raise bad_request("can't parse allowed updates JSON object")
        account.allowed_updates = frozenset(allowed) or None


# --- the account ---------------------------------------------------------------------------------


def _get_me(platform: Platform, bot: Account, query: Query) -> Any:
    return bot.json() | {
        "can_join_groups": bot.can_join_groups,
        "can_read_all_group_messages": bot.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _set_my_description(platform: Platform, bot: Account, query: Query) -> Any:
    bot.description = _at_most(query.text("description"), LONGEST_DESCRIPTION, "description is too long")
    return True


def _set_my_short_description(platform: Platform, bot: Account, query: Query) -> Any:
    text = _at_most(query.text("short_description"), LONGEST_SHORT_DESCRIPTION, "short description is too long")
    bot.short_description = text
    return True


def _get_my_description(platform: Platform, bot: Account, query: Query) -> Any:
    return {"description": bot.description}


def _get_my_short_description(platform: Platform, bot: Account, query: Query) -> Any:
    return {"short_description": bot.short_description}


def _set_my_commands(platform: Platform, bot: Account, query: Query) -> Any:
    commands = query.nested("commands", list, "commands") or []
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not isinstance(command, dict) or not re.fullmatch(r"[a-z0-9_]{1,32}", str(command.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    bot.commands = [{"command": one["command"], "description": one["description"]} for one in commands]
    return True


def _get_my_commands(platform: Platform, bot: Account, query: Query) -> Any:
    return bot.commands


# --- chats and members ---------------------------------------------------------------------------


def _get_chat(platform: Platform, bot: Account, query: Query) -> Any:
    chat = _chat(platform, bot, query, to_write=False)
    found = chat.json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }
    if chat.is_group:
        found["permissions"] = dict(chat.permissions)
    if (top := chat.top_pinned()) is not None:
        found["pinned_message"] = platform.message_json(chat, top, with_reply=False)
    return found


def _get_chat_member(platform: Platform, bot: Account, query: Query) -> Any:
    chat = _chat(platform, bot, query, to_write=False)
    user_id = query.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id not in platform.users:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if not chat.is_group:
        raise bad_request("there are no members in the private chat")
    return member_json(platform.users[user_id], chat.member(user_id))


def _get_chat_administrators(platform: Platform, bot: Account, query: Query) -> Any:
    """Of the bots only the one that asks."""
    chat = _chat(platform, bot, query, to_write=False)
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    return [
        member_json(platform.users[pk], member)
        for pk, member in chat.members.items()
        if member.is_administrator and (not platform.users[pk].is_bot or pk == bot.id)
    ]


def _leave_chat(platform: Platform, bot: Account, query: Query) -> Any:
    chat = _chat(platform, bot, query, to_write=True)
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    platform.leave(chat.id, bot.id)
    return True


# --- messages ------------------------------------------------------------------------------------


def _send_message(platform: Platform, bot: Account, query: Query, fault: str) -> Any:
    text = _message_text(query)
    chat = _chat(platform, bot, query, to_write=True)
    thread = _thread(chat, bot, query)
    _may_write(chat, bot)
    reply_to = _reply_target(platform, chat, query)
    _admit(platform, bot, chat)
    message = platform.write(chat, bot, text, reply_to=reply_to, thread=thread)
    platform.note("sendMessage", bot, chat, message, text, fault)
    return platform.message_json(chat, message)


def _edit_message_text(platform: Platform, bot: Account, query: Query, fault: str) -> Any:
    if query.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    text = _message_text(query)
    chat = _chat(platform, bot, query, to_write=True)
    message = _message(chat, query, "message to edit not found")
    if message.sender.id != bot.id or message.service is not None:
        raise bad_request("message can't be edited")
    if message.text == text:
        raise bad_request(NOT_MODIFIED)
    message.text, message.edited = text, platform.clock()
    platform.note("editMessageText", bot, chat, message, text, fault)
    return platform.message_json(chat, message)


def _delete_message(platform: Platform, bot: Account, query: Query) -> Any:
    chat = _chat(platform, bot, query, to_write=True)
    message = _message(chat, query, "message to delete not found")
    own = message.sender.id == bot.id
    too_old = platform.clock() - message.date > DELETED_UNTIL
    if not chat.member(bot.id).may("can_delete_messages") and (not own or too_old):
        raise bad_request("message can't be deleted")
    platform.forget_message(chat, message.id)
    return True


def _set_message_reaction(platform: Platform, bot: Account, query: Query, fault: str) -> Any:
    chat = _chat(platform, bot, query, to_write=True)
    reactions = query.nested("reaction", list, "reaction types") or []
    message = _message(chat, query, "message to react not found")
    emoji = [_reaction_emoji(reaction) for reaction in reactions]
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if message.service is not None:
        raise bad_request("message can't be reacted")
    message.reactions.pop(bot.id, None)
    if emoji:
        message.reactions[bot.id] = emoji[0]
    platform.note("setMessageReaction", bot, chat, message, emoji[0] if emoji else "", fault)
    return True


def _send_chat_action(platform: Platform, bot: Account, query: Query) -> Any:
    action = query.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = _chat(platform, bot, query, to_write=True)
    _thread(chat, bot, query)
    _may_write(chat, bot)
    platform.typing.append((platform.clock(), bot.id, chat.id, action))
    return True


def _pin_chat_message(platform: Platform, bot: Account, query: Query, fault: str) -> Any:
    chat = _chat(platform, bot, query, to_write=True)
    _may_pin(chat, bot)
    message = _message(chat, query, "message to pin not found")
    if message.service is not None:
        raise bad_request("message can't be pinned")
    if message.id in chat.pinned:
        raise bad_request("CHAT_NOT_MODIFIED")
    platform.pin_message(chat, bot, message.id)
    platform.note("pinChatMessage", bot, chat, message, message.text, fault)
    return True


def _unpin_chat_message(platform: Platform, bot: Account, query: Query, fault: str) -> Any:
    """Where no message is named, the most recent one."""
    chat = _chat(platform, bot, query, to_write=True)
    _may_pin(chat, bot)
    if query.has("message_id"):
        message: Message | None = _message(chat, query, "message to unpin not found")
    else:
        message = chat.top_pinned()
    if message is None or message.id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.discard(message.id)
    platform.note("unpinChatMessage", bot, chat, message, message.text, fault)
    return True


def _get_file(platform: Platform, bot: Account, query: Query) -> Any:
    if not query.has("file_id"):
        raise bad_request("file_id not specified")
    raise bad_request("invalid file_id")


# --- updates -------------------------------------------------------------------------------------


def _set_webhook(platform: Platform, bot: Account, query: Query) -> Any:
    url = query.text("url").strip()
    if not url:
        return _delete_webhook(platform, bot, query)
    parts = urlsplit(url)
    if not parts.netloc or parts.scheme not in {"http", "https"}:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if not platform.local:
        if parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if (parts.port or 443) not in WEBHOOK_PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = query.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    set_allowed_updates(bot, query)
    if query.flag("drop_pending_updates"):
        bot.updates.clear()
    connections = query.integer("max_connections", 40, 1, 100)
    bot.webhook = Webhook(url=url, secret=secret, max_connections=connections)
    platform.heard(bot.id)
    return True


def _delete_webhook(platform: Platform, bot: Account, query: Query) -> Any:
    bot.webhook = None
    if query.flag("drop_pending_updates"):
        bot.updates.clear()
    platform.heard(bot.id)
    return True


def _get_webhook_info(platform: Platform, bot: Account, query: Query) -> Any:
    found: dict[str, Any] = {
        "url": bot.webhook.url if bot.webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(bot.updates),
    }
    if bot.webhook:
        found |= {"max_connections": bot.webhook.max_connections, "ip_address": "127.0.0.1"}
        if bot.webhook.last_error:
            found["last_error_date"] = int(bot.webhook.last_error_at)
            found["last_error_message"] = bot.webhook.last_error
    if bot.allowed_updates is not None:
        found["allowed_updates"] = sorted(bot.allowed_updates)
    return found


METHODS: dict[str, Callable[..., Any]] = {
    "getme": _get_me,
    "setmydescription": _set_my_description,
    "setmyshortdescription": _set_my_short_description,
    "getmydescription": _get_my_description,
    "getmyshortdescription": _get_my_short_description,
    "setmycommands": _set_my_commands,
    "getmycommands": _get_my_commands,
    "getchat": _get_chat,
    "getchatmember": _get_chat_member,
    "getchatadministrators": _get_chat_administrators,
    "leavechat": _leave_chat,
    "sendmessage": _send_message,
    "editmessagetext": _edit_message_text,
    "deletemessage": _delete_message,
    "setmessagereaction": _set_message_reaction,
    "sendchataction": _send_chat_action,
    "pinchatmessage": _pin_chat_message,
    "unpinchatmessage": _unpin_chat_message,
    "getfile": _get_file,
    "setwebhook": _set_webhook,
    "deletewebhook": _delete_webhook,
    "getwebhookinfo": _get_webhook_info,
}
# These write a line of the ledger, with what befell their answer.
LEDGERED: frozenset[Callable[..., Any]] = frozenset(
    {_send_message, _edit_message_text, _set_message_reaction, _pin_chat_message, _unpin_chat_message}
)


# --- checks --------------------------------------------------------------------------------------


def _chat(platform: Platform, bot: Account, query: Query, *, to_write: bool) -> Chat:
    """The chat of `chat_id`, as far as this bot may go there. A migrated one answers who writes with its new id."""
    given = query.text("chat_id").strip()
    if not given:
        raise bad_request("chat_id is empty")
    if given.startswith("@"):
        named = (chat for chat in platform.chats.values() if chat.username.lower() == given[1:].lower())
        chat = next(named, None) if len(given) > 1 else None
    else:
        chat_id = query.integer("chat_id")
        chat = platform.chats.get(chat_id)
        if chat is None and chat_id in platform.users:
            return _private_chat(platform, bot, chat_id)
    if chat is None:
        raise bad_request("chat not found")
    if chat.type == "private":
        return _private_chat(platform, bot, chat.id)
    if chat.migrated_to and to_write:
        raise Refused(
            400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
        )
    if chat.is_deleted:
        raise forbidden("the group chat was deleted")
    status = chat.member(bot.id).status
    if status not in {"left", "kicked"}:
        return chat
    if chat.type == "supergroup" and bot.id not in chat.members and not chat.username:
        raise bad_request("chat not found")  # never having been there, it cannot know of it
    if status == "kicked" and (to_write or chat.type == "supergroup"):
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if to_write or (chat.type == "supergroup" and not chat.username):
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def _private_chat(platform: Platform, bot: Account, user_id: int) -> Chat:
    user = platform.users[user_id]
    if user.is_bot:
        raise forbidden("bot can't send messages to bots")
    if bot.id in user.blocked:
        raise forbidden("bot was blocked by the user")
    if bot.id not in user.started:
        if any(chat.member(user_id).is_there and chat.member(bot.id).is_there for chat in platform.chats.values()):
            raise forbidden("bot can't initiate conversation with a user")
        raise bad_request("chat not found")
    return platform.private_chat(user)


def _thread(chat: Chat, bot: Account, query: Query) -> int | None:
    """The topic a message goes to; in a forum the general one where none is named."""
    if not chat.is_forum:
        if query.has("message_thread_id"):
            raise bad_request("message thread not found")
        return None
    thread = query.integer("message_thread_id", GENERAL_TOPIC)
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if not chat.topics[thread] and not chat.member(bot.id).may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread if thread != GENERAL_TOPIC else None


def _may_write(chat: Chat, bot: Account) -> None:
    if not chat.is_group:
        return
    member = chat.member(bot.id)
    if member.is_administrator:
        return
    if (member.status == "restricted" and not member.can_send) or not chat.permissions["can_send_messages"]:
        raise bad_request("not enough rights to send text messages to the chat")


def _may_pin(chat: Chat, bot: Account) -> None:
    if not chat.is_group:
        return
    member = chat.member(bot.id)
    if not (member.may("can_pin_messages") or (member.status == "member" and chat.permissions["can_pin_messages"])):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def _message(chat: Chat, query: Query, missing: str) -> Message:
    if not query.has("message_id"):
        raise bad_request("message identifier is not specified")
    found = chat.messages.get(query.integer("message_id"))
    if found is None:
        raise bad_request(missing)
    return found


def _reply_target(platform: Platform, chat: Chat, query: Query) -> int | None:
    """The message replied to, by `reply_parameters` or the older `reply_to_message_id`."""
    parameters = query.nested("reply_parameters", dict, "reply parameters")
    if parameters is not None:
        reply = Query(parameters)
        if not reply.has("message_id"):
            raise bad_request("can't parse reply parameters JSON object")
        if reply.has("chat_id") and reply.integer("chat_id") != chat.id:
            raise bad_request("replies to another chat are not known here")
        wanted, may_miss = reply.integer("message_id"), reply.flag("allow_sending_without_reply")
    elif query.has("reply_to_message_id"):
        wanted = query.integer("reply_to_message_id")
        may_miss = query.flag("allow_sending_without_reply")
    else:
        return None
    if wanted in chat.messages:
        return wanted
    if may_miss:
        return None
    raise bad_request("message to be replied not found")


def _admit(platform: Platform, bot: Account, chat: Chat) -> None:
    wait = platform.flood.admit(bot.id, chat.id, chat.is_group, platform.clock())
    if wait:
        raise Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)


def _message_text(query: Query) -> str:
    """The text after entities parsing: 1 to 4096 characters, blanks around it cut off."""
    text = query.text("text")
    mode = query.text("parse_mode").lower()
    if mode == "html":
        text = _without_tags(text)
    elif mode:
        raise bad_request("unsupported parse_mode")
    text = text.strip()
    if not text:
        raise bad_request("message text is empty")
    return _at_most(text, LONGEST_TEXT, "message is too long")


_TAGS = "b strong i em u ins s strike del a code pre blockquote span tg-spoiler tg-emoji"  # "HTML style"


class _Tags(HTMLParser):
    """Takes the tags out of a text, where they are known ones and each is closed."""

    KNOWN = frozenset(_TAGS.split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in self.KNOWN:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}"')
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise bad_request(f'can\'t parse entities: Unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def finished(self) -> str:
        self.close()
        if self._open:
            start = self._open[-1]
            raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{start}\"")
        return "".join(self.text)


def _without_tags(text: str) -> str:
    parser = _Tags()
    parser.feed(text)
    return parser.finished()


def _reaction_emoji(reaction: Any) -> str:
    """The emoji of a ReactionType that a bot may set."""
    if not isinstance(reaction, dict) or reaction.get("type") not in {"emoji", "custom_emoji", "paid"}:
        raise bad_request("can't parse reaction types JSON object: unsupported reaction type")
    # The list writes some emoji without the selector of their coloured form; both are taken.
    emoji = str(reaction.get("emoji", "")).replace("\ufe0f", "")
    if reaction["type"] != "emoji" or emoji not in REACTIONS:
        raise bad_request("REACTION_INVALID")
    return emoji


def _at_most(text: str, longest: int, complaint: str) -> str:
    if len(text) > longest:
        raise bad_request(complaint)
    return text
