"""The world behind the Bot API: accounts, people, chats, messages, and who gets to see what.

No input or output happens here. Times come from a clock that is handed in; one lock guards everything, for the HTTP
server and a test share it. What people and staff do are plain methods; they raise `WorldError` for what the platform
would not let them do. What bots do comes through `methods.py`.
"""

from __future__ import annotations

import re
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from random import Random
from typing import Any

from tests.telegram_server.flood import FloodControl, Limits

BOTS_IN_A_GROUP = 20
UPDATES_KEPT = 24 * 3600.0  # seconds
SPOKEN = {"member", "administrator", "creator"}
RIGHTS = (
    *("can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members"),
    *("can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories"),
    *("can_delete_stories", "can_pin_messages", "can_manage_topics"),
)
PERMISSIONS = (
    *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
    *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
    *("can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics"),
)
# Delivered only to who asks for them by name (getUpdates, allowed_updates).
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
GENERAL_TOPIC = 1
_ENTITIES = re.compile(
    r"(?<!\w)(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?)"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{2,31})"
    r"|(?<!\w)(?P<hashtag>#\w+)"
    r"|(?<![\w$])(?P<cashtag>\$[A-Z]{1,8})(?![\w])"
    r"|(?P<url>https?://\S+)"
)


class WorldError(Exception):
    """Something that cannot be done in this world, in one sentence."""


@dataclass(kw_only=True)
class User:
    """Somebody: a person, or with `is_bot` an account."""

    id: int
    first_name: str
    username: str = ""
    is_bot: bool = False
    started: set[int] = field(default_factory=set)  # bots this person has started
    blocked: set[int] = field(default_factory=set)

    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            found["username"] = self.username
        if not self.is_bot:
            found["language_code"] = "tr"
        return found


@dataclass(kw_only=True)
class Webhook:
    url: str
    secret: str = ""
    max_connections: int = 40
    last_error_at: float = 0.0
    last_error: str = ""


@dataclass(kw_only=True)
class Account(User):
    """A bot, as BotFather made it."""

    token: str
    reads_all: bool = False  # privacy mode off
    can_join_groups: bool = True
    description: str = ""
    short_description: str = ""
    commands: list[dict[str, str]] = field(default_factory=list)
    updates: deque[tuple[float, dict[str, Any]]] = field(default_factory=deque)
    next_update: int = 0
    allowed_updates: frozenset[str] | None = None
    webhook: Webhook | None = None


@dataclass
class Member:
    """How somebody stands in a chat: status as the Bot API names it, and an administrator's rights."""

    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    can_send: bool = True  # of a restricted member

    @property
    def is_there(self) -> bool:
        return self.status in SPOKEN or self.status == "restricted"

    @property
    def is_administrator(self) -> bool:
        return self.status in {"administrator", "creator"}

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass
class Message:
    id: int
    sender: User
    date: float
    text: str = ""
    reply_to: int | None = None
    thread: int | None = None
    edited: float | None = None
    service: dict[str, Any] | None = None
    reactions: dict[int, str] = field(default_factory=dict)


@dataclass
class Chat:
    id: int
    type: str
    title: str = ""
    username: str = ""
    is_forum: bool = False
    permissions: dict[str, bool] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    pinned: set[int] = field(default_factory=set)
    topics: dict[int, bool] = field(default_factory=dict)  # of a forum: is it open
    migrated_to: int = 0
    is_deleted: bool = False
    last_bot: int = 0  # which bot wrote last

    @property
    def is_group(self) -> bool:
        return self.type in {"group", "supergroup"}

    def member(self, user_id: int) -> Member:
        return self.members.get(user_id) or Member("left")

    def top_pinned(self) -> Message | None:
        """The most recent pinned message, by its sending date: what getChat shows."""
        return self.messages[max(self.pinned)] if self.pinned else None

    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"id": self.id, "type": self.type}
        found["first_name" if self.type == "private" else "title"] = self.title
        if self.username:
            found["username"] = self.username
        if self.is_forum:
            found["is_forum"] = True
        return found


@dataclass(frozen=True)
class Accepted:
    """Something a bot did that others see: one line of the ledger.

    `pinned` is the text of the chat's topmost pinned message at that moment; `fault` says what befell the answer.
    """

    number: int
    at: float
    method: str
    bot_id: int
    chat_id: int
    message_id: int
    text: str
    reply_to: int | None
    pinned: str
    fault: str


class Platform:
    """Everything there is. `heard(bot_id)` is called when a bot has a new update, from any thread."""

    def __init__(
        self, *, limits: Limits | None = None, clock: Callable[[], float] = time.time, seed: int = 1, local: bool = True
    ) -> None:
        """`local` is the server's own mode of that name: webhooks may be plain HTTP, at any address and port."""
        self.lock = threading.RLock()
        self.clock = clock
        self.local = local
        self.flood = FloodControl(limits or Limits())
        self.heard: Callable[[int], None] = lambda _bot_id: None
        self.users: dict[int, User] = {}
        self.accounts: dict[str, Account] = {}  # by token
        self.chats: dict[int, Chat] = {}
        self.accepted: list[Accepted] = []
        self.typing: deque[tuple[float, int, int, str]] = deque(maxlen=50_000)  # at, bot, chat, action
        self.answers: Counter[str] = Counter()  # "method code" or "method ok"
        self._rng = Random(seed)
        self._next_user = 700_000_000
        self._next_group = 0

    # --- who and where ------------------------------------------------------------------------

    def add_bot(
        self, name: str, username: str, *, reads_all: bool = False, can_join_groups: bool = True, token: str = ""
    ) -> Account:
        """What BotFather does: an account with its token. A username ends in `bot`."""
        with self.lock:
            if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", username) or not username.lower().endswith("bot"):
                raise WorldError(f"{username} is no username of a bot: 5 to 32 letters, digits, _; it ends in bot.")
            self._check_username(username)
            user_id = int(token.partition(":")[0]) if token else self._new_user_id()
            account = Account(
                id=user_id,
                first_name=name,
                username=username,
                is_bot=True,
                token=token or self._new_token(user_id),
                reads_all=reads_all,
                can_join_groups=can_join_groups,
                next_update=self._rng.randint(100_000_000, 900_000_000),
            )
            self.users[user_id] = self.accounts[account.token] = account
            return account

    def revoke(self, bot: int) -> str:
        """A new token for this bot; the old one is worth nothing from now on."""
        with self.lock:
            account = self.account(bot)
            del self.accounts[account.token]
            account.token = self._new_token(account.id)
            self.accounts[account.token] = account
            return account.token

    def add_person(self, first_name: str, username: str = "") -> int:
        with self.lock:
            if username:
                self._check_username(username)
            user = User(id=self._new_user_id(), first_name=first_name, username=username)
            self.users[user.id] = user
            return user.id

    def add_group(self, title: str, *, kind: str = "supergroup", username: str = "", forum: bool = False) -> int:
        """An empty group (`kind` is `supergroup` or `group`); returns its id."""
        with self.lock:
            self._next_group += 1
            chat_id = -(1_000_000_000_000 + 1_900_000_000 + self._next_group)
            if kind == "group":
                chat_id = -(4_000_000_000 + self._next_group)
            permissions = dict.fromkeys(PERMISSIONS, True) | {"can_pin_messages": False, "can_change_info": False}
            chat = Chat(chat_id, kind, title, username, forum, permissions)
            if forum:
                chat.topics[GENERAL_TOPIC] = True
            # Its making is its first message.
            chat.last_id = 1
            self.chats[chat_id] = chat
            return chat_id

    def populate(self, bots: int, groups: int) -> dict[str, Any]:
        """`bots` accounts spread over `groups`, the first of each an administrator that pins and reads all."""
        with self.lock:
            chat_ids = [self.add_group(f"Deneme {number + 1}") for number in range(groups)]
            made = []
            for number in range(bots):
                is_first = number < groups
                bot = self.add_bot(f"Bot {number + 1}", f"deneme_{number + 1}_bot", reads_all=is_first)
                chat_id = chat_ids[number % groups] if groups else 0
                if chat_id:
                    self.add_to_group(chat_id, bot.id, administrator=is_first)
                made.append({"id": bot.id, "username": bot.username, "token": bot.token, "chat": chat_id})
            return {"groups": chat_ids, "bots": made}

    # --- what people and staff of a group do --------------------------------------------------

    def join(self, chat: int, person: int) -> None:
        with self.lock:
            found, user = self.chat(chat), self.user(person)
            self._enter(found, user, user, Member())

    def add_to_group(
        self, chat: int, bot: int, *, administrator: bool = False, rights: Iterable[str] | None = None, by: int = 0
    ) -> None:
        """Somebody adds a bot; as an administrator it has all rights unless they are named."""
        with self.lock:
            found, account = self.chat(chat), self.account(bot)
            there = [pk for pk, member in found.members.items() if member.is_there and self.users[pk].is_bot]
            if account.id not in there and len(there) >= BOTS_IN_A_GROUP:
                raise WorldError(f"a group takes at most {BOTS_IN_A_GROUP} bots.")
            if not account.can_join_groups:
                raise WorldError(f"{account.username} may not be added to groups.")
            member = Member()
            if administrator:
                chosen = set(RIGHTS if rights is None else rights)
                member = Member("administrator", {right: right in chosen for right in RIGHTS})
            self._enter(found, account, self.users.get(by) or self._owner(found), member)

    def promote(self, chat: int, user: int, *, rights: Iterable[str] | None = None) -> None:
        """Make a member an administrator (all rights unless named); with `rights=[]` an ordinary one again."""
        with self.lock:
            chosen = set(RIGHTS if rights is None else rights)
            member = Member("administrator", {right: right in chosen for right in RIGHTS}) if chosen else Member()
            self._change(self.chat(chat), user, member)

    def restrict(self, chat: int, user: int, *, can_send: bool = False) -> None:
        """Take the right to write from a member, or with `can_send` give it back."""
        with self.lock:
            self._change(self.chat(chat), user, Member() if can_send else Member("restricted", can_send=False))

    def kick(self, chat: int, user: int) -> None:
        with self.lock:
            found, gone = self.chat(chat), self.user(user)
            self._change(found, user, Member("kicked"))
            self._service(found, self._owner(found), {"left_chat_member": gone.json()})

    def leave(self, chat: int, user: int) -> None:
        with self.lock:
            found, gone = self.chat(chat), self.user(user)
            self._change(found, user, Member("left"))
            self._service(found, gone, {"left_chat_member": gone.json()})

    def permit(self, chat: int, permission: str, allowed: bool) -> None:
        """Change what every ordinary member may do."""
        with self.lock:
            if permission not in PERMISSIONS:
                raise WorldError(f"{permission} is no permission.")
            self.chat(chat).permissions[permission] = allowed

    def say(self, chat: int, person: int, text: str, *, reply_to: int | None = None, thread: int | None = None) -> int:
        """A person writes into a group; returns the message's id there."""
        with self.lock:
            found, user = self.chat(chat), self.user(person)
            if user.is_bot:
                raise WorldError("bots speak through the Bot API.")
            if not found.member(person).is_there:
                self.join(chat, person)
            message = self.write(found, user, text, reply_to=reply_to, thread=thread)
            self._tell(found, "message", message)
            return message.id

    def say_privately(self, person: int, bot: int, text: str) -> int:
        """A person writes to a bot, which starts it; returns the message's id."""
        with self.lock:
            user, account = self.user(person), self.account(bot)
            user.started.add(account.id)
            user.blocked.discard(account.id)
            found = self.private_chat(user)
            message = self.write(found, user, text)
            self._push(account, "message", self.message_json(found, message))
            return message.id

    def block(self, person: int, bot: int) -> None:
        with self.lock:
            self.user(person).blocked.add(self.account(bot).id)

    def edit(self, chat: int, person: int, message: int, text: str) -> None:
        with self.lock:
            found, written = self._own_message(chat, person, message)
            written.text, written.edited = text, self.clock()
            self._tell(found, "edited_message", written)

    def react(self, chat: int, person: int, message: int, emoji: str = "") -> None:
        """A person sets a reaction, or with no emoji takes it back."""
        with self.lock:
            found, user = self.chat(chat), self.user(person)
            target = self._message(found, message)
            old = target.reactions.pop(person, "")
            if emoji:
                target.reactions[person] = emoji
            changed = {
                "chat": found.json(),
                "message_id": message,
                "user": user.json(),
                "date": int(self.clock()),
                "old_reaction": [{"type": "emoji", "emoji": old}] if old else [],
                "new_reaction": [{"type": "emoji", "emoji": emoji}] if emoji else [],
            }
            for account in self._bots_in(found):
                if found.member(account.id).is_administrator:
                    self._push(account, "message_reaction", changed)

    def pin(self, chat: int, person: int, message: int) -> None:
        with self.lock:
            self.pin_message(self.chat(chat), self.user(person), message)

    def unpin(self, chat: int, message: int = 0) -> None:
        """Take one pinned message down, or all. The platform tells nobody."""
        with self.lock:
            found = self.chat(chat)
            found.pinned -= {message} if message else set(found.pinned)

    def delete(self, chat: int, message: int) -> None:
        """A message is deleted. The platform tells no bot."""
        with self.lock:
            found = self.chat(chat)
            self._message(found, message)
            self.forget_message(found, message)

    def migrate(self, chat: int) -> int:
        """A group becomes a supergroup, with an id and message numbers of its own; returns the id."""
        with self.lock:
            old = self.chat(chat)
            if old.migrated_to:
                raise WorldError("this group has been migrated before.")
            new = self.chats[self.add_group(old.title)]
            new.members = dict(old.members)
            self._service(old, self._owner(old), {"migrate_to_chat_id": new.id})
            old.migrated_to = new.id
            self._service(new, self._owner(old), {"migrate_from_chat_id": old.id})
            return new.id

    def delete_group(self, chat: int) -> None:
        with self.lock:
            self.chat(chat).is_deleted = True

    def set_topic(self, chat: int, thread: int, *, is_open: bool) -> None:
        """Open or close a topic of a forum (1 is the general one)."""
        with self.lock:
            found = self.chat(chat)
            if not found.is_forum:
                raise WorldError("only a forum has topics.")
            found.topics[thread] = is_open

    # --- what may be looked at ----------------------------------------------------------------

    def ledger(self) -> dict[str, Any]:
        """All that bots did, what was refused them, and which limits were exceeded."""
        with self.lock:
            return {
                "accepted": [asdict(line) for line in self.accepted],
                "answers": dict(self.answers),
                "violations": [violation.json() for violation in self.flood.violations],
            }

    def history(self, chat: int) -> list[dict[str, Any]]:
        """All messages of a chat that have not been deleted, as a bot in it would be shown them."""
        with self.lock:
            found = self.chat(chat)
            return [self.message_json(found, message) for message in found.messages.values()]

    def roster(self) -> dict[str, Any]:
        """Accounts with their tokens and descriptions, and groups with their members."""
        with self.lock:
            return {
                "bots": [
                    {
                        "id": account.id,
                        "name": account.first_name,
                        "username": account.username,
                        "token": account.token,
                        "description": account.description,
                        "short_description": account.short_description,
                    }
                    for account in self.accounts.values()
                ],
                "groups": [
                    {
                        "id": chat.id,
                        "title": chat.title,
                        "members": {pk: member.status for pk, member in chat.members.items()},
                        "pinned": self.message_json(chat, top) if (top := chat.top_pinned()) else None,
                    }
                    for chat in self.chats.values()
                    if chat.is_group
                ],
            }

    def typing_shown(self, bot: int, chat: int) -> list[float]:
        """When this bot was shown as typing in this chat."""
        with self.lock:
            return [at for at, who, where, action in self.typing if (who, where, action) == (bot, chat, "typing")]

    # --- for `methods.py` ---------------------------------------------------------------------

    def chat(self, chat_id: int) -> Chat:
        found = self.chats.get(chat_id)
        if found is None:
            raise WorldError(f"there is no chat {chat_id}.")
        return found

    def user(self, user_id: int) -> User:
        found = self.users.get(user_id)
        if found is None:
            raise WorldError(f"there is nobody with the id {user_id}.")
        return found

    def account(self, bot_id: int) -> Account:
        found = self.user(bot_id)
        if not isinstance(found, Account):
            raise WorldError(f"{bot_id} is no bot.")
        return found

    def private_chat(self, user: User) -> Chat:
        if user.id not in self.chats:
            self.chats[user.id] = Chat(user.id, "private", user.first_name, user.username)
        return self.chats[user.id]

    def write(
        self, chat: Chat, sender: User, text: str, *, reply_to: int | None = None, thread: int | None = None
    ) -> Message:
        """Put a message into a chat; tells nobody."""
        chat.last_id += 1
        message = Message(chat.last_id, sender, self.clock(), text, reply_to, thread)
        chat.messages[message.id] = message
        if sender.is_bot:
            chat.last_bot = sender.id
        return message

    def forget_message(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        chat.pinned.discard(message_id)

    def pin_message(self, chat: Chat, by: User, message_id: int) -> None:
        """Pin, and say so in the chat: a service message, which every bot gets."""
        target = self._message(chat, message_id)
        chat.pinned.add(message_id)
        shown = self.message_json(chat, target, with_reply=False)
        self._service(chat, by, {"pinned_message": shown})

    def note(self, method: str, bot: Account, chat: Chat, message: Message, text: str, fault: str) -> None:
        """One more line of the ledger."""
        top = chat.top_pinned()
        self.accepted.append(
            Accepted(
                number=len(self.accepted) + 1,
                at=self.clock(),
                method=method,
                bot_id=bot.id,
                chat_id=chat.id,
                message_id=message.id,
                text=text,
                reply_to=message.reply_to,
                pinned=top.text if top is not None else "",
                fault=fault,
            )
        )

    def message_json(self, chat: Chat, message: Message, *, with_reply: bool = True) -> dict[str, Any]:
        """The documented Message object."""
        found: dict[str, Any] = {
            "message_id": message.id,
            "from": message.sender.json(),
            "chat": chat.json(),
            "date": int(message.date),
        }
        if message.edited is not None:
            found["edit_date"] = int(message.edited)
        if message.thread is not None:
            found |= {"message_thread_id": message.thread, "is_topic_message": True}
        replied = chat.messages.get(message.reply_to) if message.reply_to is not None else None
        if with_reply and replied is not None:
            found["reply_to_message"] = self.message_json(chat, replied, with_reply=False)
        if message.service is not None:
            return found | message.service
        found["text"] = message.text
        if entities := entities_of(message.text):
            found["entities"] = entities
        return found

    def updates_of(self, account: Account, offset: int, limit: int) -> list[dict[str, Any]]:
        """What waits for a bot, after what `offset` confirms is forgotten (see getUpdates)."""
        now = self.clock()
        waiting = account.updates
        while waiting and waiting[0][0] <= now - UPDATES_KEPT:
            waiting.popleft()
        if offset < 0:
            while len(waiting) > -offset:
                waiting.popleft()
        while offset > 0 and waiting and waiting[0][1]["update_id"] < offset:
            waiting.popleft()
        return [update for _, update in list(waiting)[:limit]]

    # --- who sees what ------------------------------------------------------------------------

    def _tell(self, chat: Chat, kind: str, message: Message) -> None:
        """A person's message or edit, to the bots that may see it."""
        shown = self.message_json(chat, message)
        for account in self._audience(chat, message):
            self._push(account, kind, shown)

    def _audience(self, chat: Chat, message: Message) -> list[Account]:
        """All bots that read everything, and at most one that does not: whom the message is meant for.

        Privacy mode (core.telegram.org/bots/features): replies come first, then commands and mentions that name a
        bot, then general commands, which reach the bot that wrote last.
        """
        bots = self._bots_in(chat)
        private = {bot.username.lower(): bot for bot in bots if not self._reads_all(chat, bot)}
        by_id = {bot.id: bot for bot in private.values()}
        chosen: Account | None = None
        replied = chat.messages.get(message.reply_to) if message.reply_to is not None else None
        if replied is not None and replied.sender.is_bot:
            chosen = by_id.get(replied.sender.id)
        else:
            named = [found.lower() for found in re.findall(r"@([A-Za-z0-9_]{4,32})", message.text)]
            chosen = next((private[name] for name in named if name in private), None)
            if chosen is None and message.text.startswith("/") and not named:
                chosen = by_id.get(chat.last_bot)
        return [bot for bot in bots if bot.username.lower() not in private or bot is chosen]

    def _reads_all(self, chat: Chat, bot: Account) -> bool:
        return bot.reads_all or chat.member(bot.id).is_administrator

    def _bots_in(self, chat: Chat) -> list[Account]:
        found = (self.users[pk] for pk, member in chat.members.items() if member.is_there)
        return [user for user in found if isinstance(user, Account)]

    def _service(self, chat: Chat, by: User, content: dict[str, Any]) -> None:
        """A service message; all bots get it, in privacy mode too, and also who caused it."""
        message = self.write(chat, by, "")
        message.service = content
        for account in self._bots_in(chat):
            self._push(account, "message", self.message_json(chat, message))

    def _push(self, account: Account, kind: str, content: dict[str, Any]) -> None:
        allowed = account.allowed_updates
        if kind in ON_REQUEST if allowed is None else kind not in allowed:
            return
        account.updates.append((self.clock(), {"update_id": account.next_update, kind: content}))
        account.next_update += 1
        self.heard(account.id)

    # --- parts --------------------------------------------------------------------------------

    def _enter(self, chat: Chat, user: User, by: User, member: Member) -> None:
        was_there = chat.member(user.id).is_there
        self._change(chat, user.id, member)
        if not was_there:
            self._service(chat, by, {"new_chat_members": [user.json()]})

    def _change(self, chat: Chat, user_id: int, member: Member) -> None:
        """Give a member another status; the bot concerned hears of it, and administrators that ask."""
        user, before = self.user(user_id), chat.member(user_id)
        chat.members[user_id] = member
        changed = {
            "chat": chat.json(),
            "from": self._owner(chat).json(),
            "date": int(self.clock()),
            "old_chat_member": member_json(user, before),
            "new_chat_member": member_json(user, member),
        }
        if isinstance(user, Account):
            self._push(user, "my_chat_member", changed)
        for account in self._bots_in(chat):
            if chat.member(account.id).is_administrator and account.id != user_id:
                self._push(account, "chat_member", changed)

    def _owner(self, chat: Chat) -> User:
        """Who made the group; comes to be when first needed."""
        for pk, member in chat.members.items():
            if member.status == "creator":
                return self.users[pk]
        owner = self.users[self.add_person("Grup sahibi")]
        chat.members[owner.id] = Member("creator")
        return owner

    def _own_message(self, chat_id: int, person: int, message_id: int) -> tuple[Chat, Message]:
        chat = self.chat(chat_id)
        message = self._message(chat, message_id)
        if message.sender.id != person:
            raise WorldError("only who wrote a message can edit it.")
        return chat, message

    def _message(self, chat: Chat, message_id: int) -> Message:
        found = chat.messages.get(message_id)
        if found is None:
            raise WorldError(f"there is no message {message_id} in {chat.id}.")
        return found

    def _check_username(self, username: str) -> None:
        if any(user.username.lower() == username.lower() for user in self.users.values()):
            raise WorldError(f"the username {username} is taken.")

    def _new_user_id(self) -> int:
        self._next_user += self._rng.randint(1, 50)
        return self._next_user

    def _new_token(self, user_id: int) -> str:
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
        return f"{user_id}:AA" + "".join(self._rng.choices(letters, k=33))


def member_json(user: User, member: Member) -> dict[str, Any]:
    """The documented ChatMember object of a status."""
    found: dict[str, Any] = {"user": user.json(), "status": member.status}
    if member.status == "creator":
        found["is_anonymous"] = False
    elif member.status == "administrator":
        found |= {"can_be_edited": False, "is_anonymous": False}
        found |= {right: member.rights.get(right, False) for right in RIGHTS}
    elif member.status == "restricted":
        found |= {"is_member": True, "until_date": 0, "can_edit_tag": False}
        found |= dict.fromkeys(PERMISSIONS, member.can_send)
    elif member.status == "kicked":
        found["until_date"] = 0
    return found


def entities_of(text: str) -> list[dict[str, Any]]:
    """What the platform marks in plain text; offsets and lengths count UTF-16 units, as documented."""
    return [
        {"type": found.lastgroup, "offset": _units(text[: found.start()]), "length": _units(found.group())}
        for found in _ENTITIES.finditer(text)
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
