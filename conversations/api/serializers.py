"""What rooms look like to programs."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

from bots.models import Bot
from conversations.chats import FASTEST, SLOWEST
from conversations.fields import CHANGE_RANGE
from conversations.market.symbols import SYMBOLS
from conversations.models import Chat, ConversationState, Membership, Message, Nudge, NudgeKind, Person, Turn
from conversations.people_data import shown_platform_id
from piyasa_site.api.serializers import Number, StrictModelSerializer, StrictSerializer, Text, Whole

MEMBER_IDS = "member_ids"  # the attribute of a chat that holds them, where they were read beforehand
CODES = sorted(SYMBOLS)


@extend_schema_field({"type": "string", "enum": CODES})
class Code(Text):
    """A symbol of the market; the rules below the views know them."""


@extend_schema_field({"oneOf": [{"type": "string", "pattern": r"\S"}, {"type": "integer", "minimum": 1}]})
class BotName(serializers.Field[Any, Any, Any, Any]):
    """Id or username of a member of the chat."""


def members_of(chats: Collection[int]) -> dict[int, list[int]]:
    """The ids of the bots in each of these chats, in order. One query."""
    found: dict[int, list[int]] = {pk: [] for pk in chats}
    rows = Membership.objects.filter(chat__in=found).order_by("bot_id").values_list("chat_id", "bot_id")
    for chat, bot in rows:
        found[chat].append(bot)
    return found


class MemberIds(serializers.ListField):
    def get_attribute(self, instance: Chat) -> list[int]:
        """As they were read for the whole page, else of this chat. A row of ids, no model: a page holds hundreds."""
        known: list[int] | None = getattr(instance, MEMBER_IDS, None)
        return known if known is not None else members_of([instance.pk])[instance.pk]


class ChatSerializer(StrictModelSerializer):
    """A room on the web or a Telegram group. `members` are the ids of all bots in it; a PUT without them keeps them."""

    members = MemberIds(
        child=Whole(min_value=1, max_value=2**63 - 1), required=False, max_length=500, help_text="Ids of bots."
    )
    listener = serializers.PrimaryKeyRelatedField(
        queryset=Bot.objects.only("pk"), pk_field=Whole(), allow_null=True, required=False, help_text="Id of a bot."
    )
    slug = serializers.SlugField(max_length=60, required=False, help_text="Left out, it is made of the title.")
    topics = serializers.ListField(child=Text(max_length=40), required=False, max_length=40)
    symbols = serializers.ListField(
        child=Code(), required=False, max_length=100, help_text="Codes that the market knows."
    )

    tempo = Number(
        required=False, min_value=SLOWEST, max_value=FASTEST, help_text="How lively: times what the settings give."
    )

    class Meta:
        model = Chat
        fields = (
            "id", "title", "slug", "description", "platform", "platform_id", "topics", "symbols", "is_enabled",
            "is_public", "is_drill", "is_demo", "tempo", "disclosure", "listener", "members", "created_at",
        )  # fmt: skip
        read_only_fields = ("id", "disclosure", "created_at")
        validators: list[Any] = []  # the rules below the views say what is taken


class MessageSerializer(serializers.ModelSerializer[Message]):
    """Something that was said. `sender` is the name it was said under, `synthetic` also true of demo people."""

    sender = serializers.CharField(source="sender_name", read_only=True)
    synthetic = serializers.SerializerMethodField()

    class Meta:
        model = Message
        fields = (
            "id", "chat", "sender", "is_bot", "synthetic", "text", "reply_to", "kind", "created_at", "topic",
        )  # fmt: skip
        read_only_fields = fields

    def get_synthetic(self, message: Message) -> bool:
        return message.is_bot or bool(message.person_id and message.person and message.person.synthetic)


class MemberSerializer(serializers.ModelSerializer[Membership]):
    """A bot's place in a chat."""

    name = serializers.CharField(source="bot.name", read_only=True)
    username = serializers.CharField(source="bot.username", read_only=True)
    is_bot = serializers.SerializerMethodField()
    synthetic = serializers.SerializerMethodField()

    class Meta:
        model = Membership
        fields = (
            "bot", "name", "username", "is_bot", "synthetic", "is_enabled", "muted_until", "reason", "joined_at",
        )  # fmt: skip
        read_only_fields = fields

    def get_is_bot(self, member: Membership) -> bool:
        return True

    def get_synthetic(self, member: Membership) -> bool:
        return True


UNREADY_TURNS = "Turns whose account is not known to say that it is synthetic: they go nowhere until it is."


class RoomStateSerializer(serializers.ModelSerializer[ConversationState]):
    """Where the talk of a chat stands. Participants are named by their keys: `bot:12`, `person:7`."""

    members = serializers.SerializerMethodField()
    turns = serializers.SerializerMethodField(help_text="How many turns are on their way or held, by state.")
    held_because = serializers.SerializerMethodField(help_text="Why nothing is published now; empty where it is.")
    unready_turns = serializers.SerializerMethodField(help_text=UNREADY_TURNS)

    class Meta:
        model = ConversationState
        fields = (
            "chat", "topic", "topic_started_at", "topic_messages", "active_participants", "last_speaker",
            "expected_next", "offered_to", "pace", "engagement", "exhaustion", "next_slot_at", "updated_at", "turns",
            "held_because", "unready_turns", "members",
        )  # fmt: skip
        read_only_fields = fields

    def get_members(self, state: ConversationState) -> list[Any]:
        return list(MemberSerializer(self.context["members"], many=True).data)

    def get_turns(self, state: ConversationState) -> dict[str, int]:
        found: dict[str, int] = self.context["turns"]
        return found

    def get_held_because(self, state: ConversationState) -> str:
        found: str = self.context["held_because"]
        return found

    def get_unready_turns(self, state: ConversationState) -> int:
        found: int = self.context["unready_turns"]
        return found


class DisclosureSerializer(StrictSerializer):
    """Whether people in a chat are told that it holds AI participants, and what waits while they are not."""

    chat = serializers.IntegerField()
    platform = serializers.CharField()
    disclosure = serializers.CharField(help_text="not_needed (every bot wears a badge), missing or pinned.")
    checked_at = serializers.DateTimeField(allow_null=True)
    is_open = serializers.BooleanField(help_text="Whether anything is published there now.")
    reason = serializers.CharField(allow_blank=True, help_text="Why nothing is.")
    held_turns = serializers.IntegerField()
    unready_turns = serializers.IntegerField(help_text=UNREADY_TURNS)
    bots = serializers.IntegerField(help_text="How many AI participants the chat has.")


class PersonSerializer(StrictModelSerializer):
    """A human participant; `synthetic` ones are demo data. `platform_id` is null where it is a session's secret."""

    key = serializers.CharField(read_only=True, help_text="How minds and rooms know them.")
    platform_id = serializers.SerializerMethodField()
    is_bot = serializers.SerializerMethodField()

    class Meta:
        model = Person
        fields = (
            "id", "key", "display_name", "platform", "platform_id", "is_bot", "synthetic", "opted_out", "muted_until",
            "is_banned", "created_at", "last_seen_at",
        )  # fmt: skip
        read_only_fields = ("id", "display_name", "platform", "synthetic", "created_at", "last_seen_at")

    def get_platform_id(self, person: Person) -> str | None:
        return shown_platform_id(person)

    def get_is_bot(self, person: Person) -> bool:
        return False


class ErasedSerializer(StrictSerializer):
    """What was let go of."""

    person = serializers.CharField()
    pseudonym = serializers.CharField(help_text="What their messages are signed with from now on.")
    messages = serializers.IntegerField()
    mentions = serializers.IntegerField(help_text="Messages, turns and stopped texts in which the name was replaced.")
    forgotten = serializers.IntegerField(help_text="Memories and relationships deleted.")


class NudgeSerializer(serializers.ModelSerializer[Nudge]):
    """A push that a room was given. `turn` is what a bot says because of it, once that is decided."""

    by = serializers.CharField(source="by_name", read_only=True)

    class Meta:
        model = Nudge
        fields = ("id", "chat", "kind", "details", "state", "outcome", "turn", "by", "created_at", "done_at")
        read_only_fields = fields


class TurnSerializer(serializers.ModelSerializer[Turn]):
    """One contribution on its way. `message` is set once it was sent."""

    class Meta:
        model = Turn
        fields = (
            "id", "chat", "bot", "kind", "state", "reason", "priority", "part", "text", "reply_to", "message", "topic",
            "planned_at", "typing_at", "due_at", "sent_at",
        )  # fmt: skip
        read_only_fields = fields


class TurnDetailSerializer(TurnSerializer):
    """The same with its plan and its trace: why this bot says this now."""

    class Meta:
        model = Turn
        fields = (
            *TurnSerializer.Meta.fields, "contribution", "attempts", "claimed_at", "plan", "trace",
        )  # fmt: skip
        read_only_fields = fields


# --- for the schema: `conversations.interventions` does the checking -----------------------------


class SaySerializer(serializers.Serializer[Any]):
    """What a bot is to say."""

    bot = BotName(help_text="Id or username of a member of the chat.")
    text = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, max_length=4096,
        help_text="Left out, the bot finds its own words.",
    )  # fmt: skip
    reply_to = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, max_value=2**63 - 1, help_text="Id of the message it answers."
    )


def _kind(kind: NudgeKind) -> serializers.Field[Any, Any, Any, Any]:
    """The field that says which nudge it is."""

    @extend_schema_field({"type": "string", "const": kind.value})
    class Kind(serializers.CharField):
        pass

    return Kind()


class SpeakSerializer(SaySerializer):
    """A bot says something: the given words, or its own."""

    kind = _kind(NudgeKind.SPEAK)


class TopicSerializer(serializers.Serializer[Any]):
    """The room comes to speak of something."""

    kind = _kind(NudgeKind.TOPIC)
    topic = Text(max_length=40, help_text="A symbol's code or the name of a topic.")


class NewsSerializer(serializers.Serializer[Any]):
    """The room hears news."""

    kind = _kind(NudgeKind.NEWS)
    text = Text(max_length=500, help_text="One or two sentences.")
    symbols = serializers.ListField(child=Code(), required=False, help_text="Left out, those that the text names.")
    sentiment = serializers.FloatField(required=False, min_value=-1, max_value=1, help_text="-1 bad … 1 good.")


class RumourSerializer(NewsSerializer):
    """A drill room hears a rumour, and carries its label."""

    kind = _kind(NudgeKind.RUMOUR)


_LOWEST, _HIGHEST = CHANGE_RANGE


@extend_schema_field(
    {
        "type": "number",
        "oneOf": [{"minimum": _LOWEST, "exclusiveMaximum": 0}, {"exclusiveMinimum": 0, "maximum": _HIGHEST}],
    }
)
class Change(Number):
    """A share of the price; no change is none."""

    def to_internal_value(self, data: Any) -> float:
        change = super().to_internal_value(data)
        if not (_LOWEST <= change <= _HIGHEST and change):
            raise serializers.ValidationError(f"A share from {_LOWEST:g} to {_HIGHEST:g}, not 0: 0.05 is +5 %.")
        return change


class PriceSerializer(serializers.Serializer[Any]):
    """Prices move; of `symbol`, or of all `symbols`."""

    kind = _kind(NudgeKind.PRICE)
    symbol = Code(required=False)
    symbols = serializers.ListField(child=Code(), required=False)
    change = Change(help_text="0.05 is +5 %.")


class MuteSerializer(serializers.Serializer[Any]):
    """A bot is silent here for so many minutes, or until a moment; one of the two."""

    kind = _kind(NudgeKind.MUTE)
    bot = BotName(help_text="Id or username of a member of the chat.")
    minutes = serializers.FloatField(required=False, min_value=0, help_text="0 ends a mute.")
    until = serializers.DateTimeField(required=False, help_text="With an offset, within a year.")


NUDGE = PolymorphicProxySerializer(
    component_name="NudgeWanted",
    serializers={
        NudgeKind.SPEAK.value: SpeakSerializer,
        NudgeKind.TOPIC.value: TopicSerializer,
        NudgeKind.NEWS.value: NewsSerializer,
        NudgeKind.RUMOUR.value: RumourSerializer,
        NudgeKind.PRICE.value: PriceSerializer,
        NudgeKind.MUTE.value: MuteSerializer,
    },
    resource_type_field_name="kind",
)
