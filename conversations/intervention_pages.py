"""The admin's page for intervening in a room: one short form for each thing that staff may do.

From the chat's own page it is one click to this one and one more to do it.
The forms only gather; `conversations.interventions` checks and does.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action
from unfold.widgets import (
    UnfoldAdminDecimalFieldWidget,
    UnfoldAdminIntegerFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from conversations import interventions
from conversations.fields import BadField
from conversations.interventions import NotNow
from conversations.market.symbols import SYMBOLS, TOPIC_LABELS
from conversations.models import Chat, Membership, NudgeKind
from piyasa_site.common import clock
from piyasa_site.common.admin import moment, staff
from piyasa_site.common.turkish import alphabetical, upper
from piyasa_site.tunables import service as tunables_service

RECENT = 10  # nudges shown below the forms

_ROWS = {"rows": 2}


class NudgeForm(forms.Form):
    """One kind of nudge. `given` is what `interventions.check_nudge` takes."""

    kind: ClassVar[NudgeKind]
    button: ClassVar[Any]
    about: ClassVar[Any] = ""

    def __init__(self, chat: Chat, members: list[tuple[str, str]], data: Any = None) -> None:
        # Every form has ids of its own: several of them stand on one page.
        super().__init__(data, auto_id=f"id_{self.kind.value}_%s")
        self.chat = chat
        bots = self.fields.get("bot")
        if isinstance(bots, forms.ChoiceField):
            bots.choices = [("", "–"), *members]

    def given(self) -> dict[str, Any]:
        return {"kind": self.kind.value, **{name: value for name, value in self.cleaned_data.items() if value != ""}}

    def refuse(self, refused: BadField | NotNow) -> None:
        """Shows why, beside the field it is about, in the language of the page."""
        said = dict(refused.said)
        field = refused.field if isinstance(refused, BadField) and refused.field in self.fields else None
        if field is not None:
            said["field"] = self.fields[field].label or field
        self.add_error(field, gettext(refused.sentence) % said)


def _bot_field() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Bot"), widget=UnfoldAdminSelectWidget)


class SpeakForm(NudgeForm):
    kind = NudgeKind.SPEAK
    button = _("Have it speak")
    about = _("The words pass the guards like everybody's. Without words the bot finds its own.")

    bot = _bot_field()
    text = forms.CharField(label=_("Words"), required=False, widget=UnfoldAdminTextareaWidget(attrs=_ROWS))
    reply_to = forms.IntegerField(
        label=_("In reply to"),
        required=False,
        widget=UnfoldAdminIntegerFieldWidget,
        help_text=_("The id of a message of this chat."),
    )


class TopicForm(NudgeForm):
    kind = NudgeKind.TOPIC
    button = _("Bring it up")
    about = _("Somebody whom it concerns brings it up, and the room turns to it.")

    topic = forms.ChoiceField(label=_("Topic"), widget=UnfoldAdminSelectWidget)

    def __init__(self, chat: Chat, members: list[tuple[str, str]], data: Any = None) -> None:
        super().__init__(chat, members, data)
        own = [code for code in chat.symbols if code in SYMBOLS]
        others = [code for code in SYMBOLS if code not in own]
        topics = self.fields["topic"]
        assert isinstance(topics, forms.ChoiceField)
        topics.choices = [("", "–"), *TOPIC_LABELS.items(), *((code, _symbol(code)) for code in own + others)]


class NewsForm(NudgeForm):
    kind = NudgeKind.NEWS
    button = _("Tell the room")
    about = _("The room hears it as news: it gets livelier, and somebody speaks about it.")

    text = forms.CharField(label=_("News"), widget=UnfoldAdminTextareaWidget(attrs=_ROWS))
    symbols = forms.CharField(
        label=_("Symbols"),
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Codes with blanks between them. Left empty, they are read from the text."),
    )
    sentiment = forms.ChoiceField(
        label=_("Tone"),
        choices=[("0", _("neutral")), ("0.8", _("good news")), ("-0.8", _("bad news"))],
        widget=UnfoldAdminSelectWidget,
    )

    def given(self) -> dict[str, Any]:
        given = super().given()
        codes = [upper(code) for code in re.split(r"[\s,;]+", str(given.pop("symbols", ""))) if code]
        return {**given, "sentiment": float(given["sentiment"]), **({"symbols": codes} if codes else {})}


class RumourForm(NewsForm):
    kind = NudgeKind.RUMOUR
    button = _("Start the rumour")
    about = _("For practice: all that follows from it is labelled as part of the drill.")


class PriceForm(NudgeForm):
    kind = NudgeKind.PRICE
    button = _("Move the price")
    about = _("In the market of all rooms, from the next minute on. It fades; a share moves within its daily limits.")

    symbol = forms.ChoiceField(
        label=_("Symbol"),
        choices=[("", "–"), *((code, f"{code} · {symbol.name}") for code, symbol in SYMBOLS.items())],
        widget=UnfoldAdminSelectWidget,
    )
    change = forms.FloatField(
        label=_("Change in percent"), widget=UnfoldAdminDecimalFieldWidget(attrs={"step": "any"}), help_text="+5, -3.5"
    )

    def given(self) -> dict[str, Any]:
        given = super().given()
        return {**given, "change": given["change"] / 100.0}


class MuteForm(NudgeForm):
    kind = NudgeKind.MUTE
    button = _("Mute")
    about = _("It says nothing here until then; elsewhere it goes on. 0 ends a mute.")

    bot = _bot_field()
    minutes = forms.FloatField(label=_("Minutes"), initial=60, widget=UnfoldAdminDecimalFieldWidget)


class InterventionPage:
    """For the admin of chats: the button on a chat's page, and the page behind it."""

    admin_site: Any
    opts: Any
    message_user: Any

    def has_nudge_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return interventions.may_nudge(request.user)

    @action(
        description=_("Intervene"),
        url_path="intervene",
        permissions=["nudge"],
        icon="touch_app",
    )
    def intervene(self, request: HttpRequest, object_id: str) -> HttpResponse:
        chat = get_object_or_404(Chat, pk=object_id)
        members = _members(chat)
        offered: list[type[NudgeForm]] = [SpeakForm, NewsForm, PriceForm, TopicForm, MuteForm]
        if chat.is_drill:
            offered.append(RumourForm)
        sent = request.POST.get("kind", "") if request.method == "POST" else None
        shown = [kind(chat, members, request.POST if sent == kind.kind.value else None) for kind in offered]
        for form in shown:
            if form.is_bound and self._do(request, form):
                return HttpResponseRedirect(request.path)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Intervene in %(chat)s") % {"chat": chat.title},
            "opts": self.opts,
            "chat": chat,
            "forms": shown,
            "recent": [
                {"nudge": nudge, "at": moment(nudge.created_at)}
                for nudge in chat.nudges.select_related("item").order_by("-id")[:RECENT]
            ],
        }
        return TemplateResponse(request, "admin/conversations/intervene.html", context)

    def _do(self, request: HttpRequest, form: NudgeForm) -> bool:
        if not form.is_valid():
            return False
        now = clock.now()
        try:
            checked = interventions.check_nudge(
                form.chat, form.given(), staff(request), now, tunables_service.current()
            )
        except (BadField, NotNow) as refused:
            form.refuse(refused)
            return False
        nudge = interventions.do_nudge(checked, now)
        said = nudge.outcome or gettext("The room takes it up within seconds.")
        self.message_user(request, f"{nudge.get_kind_display()}: {said}", messages.SUCCESS)
        return True


def _members(chat: Chat) -> list[tuple[str, str]]:
    """The bots of a chat as choices, in the order of the Turkish alphabet; one query."""
    rows = Membership.objects.filter(chat=chat).values_list("bot_id", "bot__name", "bot__username")
    ordered = sorted(rows, key=lambda row: alphabetical(row[1]))
    return [(str(pk), f"{name} · @{username}") for pk, name, username in ordered]


def _symbol(code: str) -> str:
    return f"{code} · {SYMBOLS[code].name}"
