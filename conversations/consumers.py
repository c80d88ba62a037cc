"""The websocket of one chat: frames out as they happen, a visitor's frames in.

Out: `welcome` (who the visitor is), `message`, `edit`, `typing`, `reaction` (from
`conversations.push`), and to one visitor only `joined`, `said`, `notice` and
`error`. In: `join`, `say`, `typing`, `catch_up`. Rules about people live in
`conversations.people`; this module only carries frames, in the visitor's
language.

Connecting with `?after=<id>` first brings what was said since that message, so
a page loses nothing between its HTML and its socket, or while it was offline.
While connected it asks the same now and then with `catch_up`: a frame that the
channel layer lost is found within two minutes.

Permission is checked on connect and again on every push: what was visible may
have been closed since, a staff member may have signed out. The answer is
remembered for a few seconds per chat and caller, so that hundreds of sockets in
one room ask the database once.

A page that reads too slowly loses no order: what waits for it is kept for a
while, then it is told that it is `behind`, as after any long gap.
"""

from __future__ import annotations

import json
import time
from typing import Annotated, Any, Literal
from urllib.parse import parse_qs

import structlog
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from conversations import people, push
from conversations.models import Message, MessageKind, Person
from conversations.sockets import Caller, Outbox, accounts_of, caller_of
from piyasa_site.common import clock

log = structlog.get_logger(__name__)

PERMISSION_SECONDS = 3.0  # how long a push may rely on an earlier answer
CATCH_UP_MESSAGES = 200  # more than this, and the page is told to load itself anew
# Ids are given before rows are committed: a lower id can become visible after
# a higher one. Looking back a little finds those too; pages drop what they know.
CATCH_UP_OVERLAP = 100
FRAME_LENGTH = 16_384  # characters
FRAME_LIMIT = (60, 10.0)  # frames per seconds that one socket may send
TYPING_SECONDS = 5.0
BIGGEST_ID = 2**63 - 1

# For a reader that is behind; more than this, and it is told to load the page anew.
KEPT_FRAMES = 100

CLOSED_TO_VIEWER = 4403
FLOODED = 4429


class _Frame(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class JoinFrame(_Frame):
    type: Literal["join"]
    name: Annotated[str, Field(max_length=200)]


class SayFrame(_Frame):
    type: Literal["say"]
    text: Annotated[str, Field(max_length=8000)]
    reply_to: Annotated[int, Field(gt=0, le=BIGGEST_ID)] | None = None
    client_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,40}$")] = ""


class TypingFrame(_Frame):
    type: Literal["typing"]


class CatchUpFrame(_Frame):
    type: Literal["catch_up"]
    after: Annotated[int, Field(ge=0, le=BIGGEST_ID)]


AnyFrame = JoinFrame | SayFrame | TypingFrame | CatchUpFrame
_FRAMES: TypeAdapter[AnyFrame] = TypeAdapter(Annotated[AnyFrame, Field(discriminator="type")])


class RoomConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels is untyped
    """One browser's place in one room."""

    chat_id: int
    language: str
    person: Person | None

    async def connect(self) -> None:
        self.chat_id = self.scope["url_route"]["kwargs"]["chat_id"]
        self.language = chosen_language(self.scope.get("cookies", {}))
        self.person = None
        self._window_started = 0.0
        self._window_frames = 0
        self._typed_at = 0.0
        self._caller: Caller | None = None  # of staff; anybody else sees what everybody may see
        self._outbox = Outbox(self.scope, self._send_text, self.close, keep=KEPT_FRAMES, instead=_behind)
        caller = caller_of(self.scope)
        if caller.api_key or people.is_staff(self.scope.get("user")):
            self._caller = caller
        if self.chat_id > BIGGEST_ID or not await self._may_watch():
            await self.close()
            return
        self.person = await database_sync_to_async(people.known_person)(self.scope["session"])
        # In the group before the look back, so that nothing falls between the two.
        await self.channel_layer.group_add(push.group_of(self.chat_id), self.channel_name)
        await self.accept()
        await self._send({"type": "welcome", "at": clock.now().isoformat(), "you": _you(self.person)})
        after = _after(self.scope.get("query_string", b""))
        if after is not None:
            await self._catch_up(max(0, after - CATCH_UP_OVERLAP))

    async def disconnect(self, code: int) -> None:
        self._outbox.end()
        await self.channel_layer.group_discard(push.group_of(self.chat_id), self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self._floods():
            await self.close(FLOODED)
            return
        client_id = ""
        try:
            frame = self._parse(text_data)
            if isinstance(frame, SayFrame):
                client_id = frame.client_id
                await self._say(frame)
            elif isinstance(frame, JoinFrame):
                await self._join(frame)
            elif isinstance(frame, CatchUpFrame):
                if await self._may_watch():
                    await self._catch_up(frame.after)
            else:
                await self._typing()
        except people.Refusal as refusal:
            await self._refuse(refusal, client_id)

    async def chat_frame(self, event: dict[str, Any]) -> None:
        """A frame for everybody in the room."""
        if not await self._may_watch():
            with translation.override(self.language):
                await self._refuse(people.Refusal("closed", _("This room is no longer open.")), "")
            await self.close(CLOSED_TO_VIEWER)
            return
        await self._send(event["frame"])

    async def _catch_up(self, after: int) -> None:
        for frame in await database_sync_to_async(self._missed)(after):
            await self._send(frame)

    # --- what a visitor does -------------------------------------------------

    async def _join(self, frame: JoinFrame) -> None:
        self.person = await database_sync_to_async(self._do_join)(frame.name)
        await self._send({"type": "joined", "at": clock.now().isoformat(), "you": _you(self.person)})

    async def _say(self, frame: SayFrame) -> None:
        answer = await database_sync_to_async(self._do_say)(frame)
        await self._send({**answer, "at": clock.now().isoformat(), "client_id": frame.client_id})

    async def _typing(self) -> None:
        if self.person is None or time.monotonic() - self._typed_at < TYPING_SECONDS / 2:
            return
        self._typed_at = time.monotonic()
        if not await database_sync_to_async(self._person_may_speak)():
            return
        frame = push.typing_frame(self.person.key, self.person.display_name, TYPING_SECONDS, clock.now(), is_bot=False)
        await self.channel_layer.group_send(push.group_of(self.chat_id), {"type": "chat.frame", "frame": frame})

    def _do_join(self, name: str) -> Person:
        with translation.override(self.language):
            session = self.scope["session"]
            fresh = people.SESSION_KEY not in session
            token = people.visitor_token(session)
            person = people.do_join(people.check_join(token, name, clock.now()), clock.now())
            if fresh:
                session.save()
            return person

    def _do_say(self, frame: SayFrame) -> push.Frame:
        with translation.override(self.language):
            if self.person is None:
                raise people.Refusal("not_joined", _("Join with a name first."))
            chat = people.visible_chats(self.scope["user"]).filter(pk=self.chat_id).first()
            if chat is None:
                raise people.Refusal("closed", _("This room is no longer open."))
            now = clock.now()
            if people.is_command(frame.text):
                people.check_may_speak(chat, self.person, now)
                notice = people.run_command(chat, self.person, frame.text, now)
                return {"type": "notice", "text": notice.text, "names": list(notice.names)}
            saying = people.check_say(
                chat,
                self.person,
                frame.text,
                now,
                reply_to=frame.reply_to,
                client_id=frame.client_id,
                session=self.scope["session"].session_key or "",
            )
            return {"type": "said", "message": push.message_payload(people.do_say(saying, now))}

    def _person_may_speak(self) -> bool:
        chat = people.visible_chats(self.scope["user"]).filter(pk=self.chat_id).first()
        if chat is None or self.person is None:
            return False
        try:
            people.check_may_speak(chat, self.person, clock.now())
        except people.Refusal:
            return False
        return True

    # --- frames --------------------------------------------------------------

    def _parse(self, text_data: str | None) -> AnyFrame:
        with translation.override(self.language):
            if text_data is None or len(text_data) > FRAME_LENGTH:
                raise people.Refusal("bad_frame", _("This could not be understood."))
            try:
                return _FRAMES.validate_json(text_data)
            except ValidationError as error:
                if any(part["type"] == "string_too_long" and part["loc"][-1] == "text" for part in error.errors()):
                    raise people.Refusal(
                        "too_long", _("A message has at most %(count)d characters.") % {"count": people.TEXT_LENGTH}
                    ) from None
                raise people.Refusal("bad_frame", _("This could not be understood.")) from None

    async def _refuse(self, refusal: people.Refusal, client_id: str) -> None:
        frame = {"type": "error", "at": clock.now().isoformat(), "code": refusal.code, "detail": refusal.sentence}
        await self._send({**frame, "client_id": client_id} if client_id else frame)

    async def _send(self, frame: push.Frame) -> None:
        await self._outbox.put(json.dumps(frame, ensure_ascii=False))

    async def _send_text(self, text: str) -> None:
        await self.send(text_data=text)

    def _floods(self) -> bool:
        limit, seconds = FRAME_LIMIT
        now = time.monotonic()
        if now - self._window_started > seconds:
            self._window_started, self._window_frames = now, 0
        self._window_frames += 1
        return self._window_frames > limit

    def _missed(self, after: int) -> list[push.Frame]:
        """What was said and reacted since message `after`, oldest first."""
        since = Message.objects.filter(chat_id=self.chat_id, pk__gt=after)
        at = clock.now()
        rows = list(push.with_people(since.filter(kind=MessageKind.MESSAGE)).order_by("pk")[: CATCH_UP_MESSAGES + 1])
        if len(rows) > CATCH_UP_MESSAGES:
            return [{"type": "behind", "at": at.isoformat()}]
        reacted = since.filter(kind=MessageKind.REACTION, reply_to__isnull=False).values_list("reply_to_id", flat=True)
        known = [row.pk for row in rows]
        reactions = push.reactions_to({*known, *reacted[:CATCH_UP_MESSAGES]})
        frames = [push.message_frame(push.message_payload(row, reactions.get(row.pk, ())), at) for row in rows]
        for target in sorted(set(reactions) - set(known)):
            frames.append({"type": "reaction", "at": at.isoformat(), "message": target, "reactions": reactions[target]})
        return frames

    # --- permission ----------------------------------------------------------

    async def _may_watch(self) -> bool:
        place = (self.chat_id, self._caller)
        now = time.monotonic()
        known = _SEEN.get(place)
        if known is not None and now < known[0]:
            return known[1]
        if known is not None:
            # One socket asks; the others of this room rely on the old answer meanwhile.
            _SEEN[place] = (now + PERMISSION_SECONDS, known[1])
        allowed: bool = await database_sync_to_async(_visible)(self.chat_id, self._caller)
        if len(_SEEN) > 5000:
            _SEEN.clear()
        _SEEN[place] = (now + PERMISSION_SECONDS, allowed)
        return allowed


# (chat, caller where staff) -> (good until, may watch); monotonic seconds
_SEEN: dict[tuple[int, Caller | None], tuple[float, bool]] = {}


def chosen_language(cookies: dict[str, str]) -> str:
    """Turkish unless the visitor chose another language of the house."""
    chosen = cookies.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _visible(chat_id: int, caller: Caller | None) -> bool:
    # The account is read again: a staff member may have lost the role, or signed out, since connecting.
    user = accounts_of([caller], clock.now()).get(caller) if caller is not None else None
    return people.visible_chats(user).filter(pk=chat_id).exists()


def _behind() -> str:
    return json.dumps({"type": "behind", "at": clock.now().isoformat()})


def _you(person: Person | None) -> dict[str, Any] | None:
    if person is None:
        return None
    return {"key": person.key, "name": person.display_name, "opted_out": person.opted_out}


def _after(query: bytes) -> int | None:
    values = parse_qs(query.decode("ascii", "replace")).get("after", [])
    if not values or not (values[0].isascii() and values[0].isdigit()) or len(values[0]) > 18:
        return None
    return int(values[0])
