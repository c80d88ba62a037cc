"""The admin's wizard: a bot with persona, stances and holdings, and its room, on one page and in one step.

Three buttons on one form: draw up a persona at random, hear how the one on the page would talk, make it. Only the
last writes anything; `conversations.wizard` checks and does.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import BaseFormSet, formset_factory
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminDecimalFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminSingleDateWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
    UnfoldBooleanSwitchWidget,
)

from bots.models import Bot
from bots.personas import PersonaSpec, generate_personas
from conversations import wizard
from conversations.models import Chat
from conversations.population import universe
from piyasa_site.common import clock
from piyasa_site.common.admin import staff
from piyasa_site.common.randomness import fresh
from piyasa_site.common.turkish import alphabetical

QUESTIONS: Final = ("Bugün piyasada ne görüyorsun?", "Elinde ne var, neden?", "Bot musun?")
ROWS: Final = 3  # stances and holdings offered at once
MOST_ROWS: Final = 20
SEEDS: Final = 2**31

_TONES: Final = (
    ("casual", _("casual")), ("warm", _("warm")), ("dry", _("dry")), ("formal", _("formal")), ("blunt", _("blunt")),
    ("playful", _("playful")), ("anxious", _("anxious")), ("teacherly", _("teacherly")),
)  # fmt: skip
_RISKS: Final = (
    ("cautious", _("cautious")), ("balanced", _("balanced")), ("bold", _("bold")), ("gambler", _("gambler")),
)  # fmt: skip


def _text(label: Any, required: bool = False, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, required=required, widget=UnfoldAdminTextInputWidget, **more)


def _lines(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, help_text=help_text, widget=UnfoldAdminTextareaWidget(attrs={"rows": rows})
    )


def _choice(label: Any, choices: Any, initial: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, initial=initial, required=False, widget=UnfoldAdminSelectWidget
    )


def _share(label: Any, help_text: Any, initial: float) -> forms.FloatField:
    widget = UnfoldAdminDecimalFieldWidget(attrs={"step": "0.05", "min": "0", "max": "1"})
    return forms.FloatField(
        label=label, help_text=help_text, initial=initial, min_value=0.0, max_value=1.0, widget=widget
    )


def _amount(label: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, widget=UnfoldAdminDecimalFieldWidget(attrs={"step": "any"}))


class BotPart(forms.Form):
    name = _text(_("Name"), required=True, max_length=80)
    username = _text(_("Username"), required=True, max_length=32, help_text=_("One word; ends in bot by custom."))
    gender = _choice(_("Gender"), [("", "–"), ("f", _("woman")), ("m", _("man"))])
    birthday = forms.DateField(label=_("Birthday"), required=False, widget=UnfoldAdminSingleDateWidget)
    home_city = _text(_("Home city"), max_length=60)
    job = _text(_("Job"), max_length=80)
    chronotype = _choice(
        _("Chronotype"),
        [("lark", _("lark")), ("neither", _("neither")), ("owl", _("owl")), ("night", _("night shift"))],
        "neither",
    )
    tone = _choice(_("Tone"), _TONES, "casual")
    risk_profile = _choice(_("Appetite for risk"), _RISKS, "balanced")
    talkativeness = _share(_("Talkativeness"), _("0 hardly ever speaks, 1 is always there."), 0.4)
    energy = _share(_("Energy"), _("The level its feelings return to."), 0.5)
    empathy = _share(_("Empathy"), "", 0.5)
    watchlist = _text(_("Watchlist"), help_text=_("Symbols with blanks between them."))
    signature_emoji = _text(_("Emoji of its own"), max_length=8)
    persona_hint = _lines(_("Who it is"), _("A few sentences about its life and how it came to the market."))
    style = _lines(_("How it writes"), rows=2)
    never_do = _lines(_("Never does"), _("One a line."), rows=2)
    sample_lines = _lines(_("Says things like"), _("One a line."))
    # What a draft brought and the page has no field for; the model checks it like everything else.
    drafted = forms.JSONField(required=False, widget=forms.HiddenInput)

    def columns(self) -> dict[str, Any]:
        """The columns of the bot that is described."""
        given = self.cleaned_data
        kept = given["drafted"] if isinstance(given["drafted"], dict) else {}
        return {
            **{name: kept[name] for name in ("speed_profile", "active_hours") if name in kept},
            **{name: given[name] for name in _PLAIN},
            "birthday": given["birthday"],
            "traits": {**_mapping(kept.get("traits")), "talkativeness": given["talkativeness"]},
            "persona_profile": {
                "tone": given["tone"] or "casual",
                "risk_profile": given["risk_profile"] or "balanced",
                "watchlist": given["watchlist"].replace(",", " ").split(),
                "never_do": _split(given["never_do"]),
                "style": given["style"],
            },
            "emotion_profile": {
                **_mapping(kept.get("emotion_profile")),
                "energy": given["energy"],
                "empathy": given["empathy"],
                "signature_emoji": given["signature_emoji"],
            },
            "sample_lines": _split(given["sample_lines"]),
        }


_PLAIN: Final = ("name", "username", "gender", "home_city", "job", "chronotype", "persona_hint")


class StancePart(forms.Form):
    topic = _text(_("Topic or symbol"), required=True, max_length=40)
    text = _text(_("What it thinks"), required=True)
    lean = forms.FloatField(
        label=_("Lean"), initial=0.0, min_value=-1.0, max_value=1.0, help_text=_("−1 expects a fall, 1 a rise."),
        widget=UnfoldAdminDecimalFieldWidget(attrs={"step": "0.1"}),
    )  # fmt: skip
    confidence = _share(_("Confidence"), "", 0.5)


class HoldingPart(forms.Form):
    symbol = _text(_("Symbol"), required=True, max_length=20)
    size = _amount(_("Size"))
    avg_price = _amount(_("Average price"))
    note = _text(_("Note"))


class RoomPart(forms.Form):
    chat = forms.ChoiceField(label=_("Room"), required=False, widget=UnfoldAdminSelectWidget)
    title = _text(_("Title of a new room"), max_length=120)
    is_public = forms.BooleanField(
        label=_("Visitors see the new room"), required=False, widget=UnfoldBooleanSwitchWidget()
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rooms = sorted(Chat.objects.values_list("pk", "title"), key=lambda row: alphabetical(row[1]))
        field = self.fields["chat"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("none yet")), ("new", _("a new room")), *((str(pk), title) for pk, title in rooms)]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("chat") == "new" and not self.cleaned_data.get("title"):
            self.add_error("title", _("A new room needs a title."))
        return cleaned


_Stances = formset_factory(StancePart, extra=ROWS, max_num=MOST_ROWS, validate_max=True)
_Holdings = formset_factory(HoldingPart, extra=ROWS, max_num=MOST_ROWS, validate_max=True)


class Parts:
    """The forms of the page, bound together or empty."""

    def __init__(self, given: Any = None, spec: PersonaSpec | None = None) -> None:
        self.bot = BotPart(given, prefix="bot", initial=_told(spec) if spec else None)
        stances = [{**_picked(s, ("topic", "text", "lean", "confidence"))} for s in spec.stances] if spec else None
        holdings = [_picked(h, ("symbol", "size", "avg_price", "note")) for h in spec.holdings] if spec else None
        self.stances: BaseFormSet[Any] = _Stances(given, prefix="stances", initial=stances)
        self.holdings: BaseFormSet[Any] = _Holdings(given, prefix="holdings", initial=holdings)
        self.room = RoomPart(given, prefix="chat")
        for rows in (self.stances, self.holdings):
            for form in rows:
                # A row that came with a draft and was emptied is no row, rather than a wrong one.
                form.empty_permitted = True
                form.use_required_attribute = False

    def are_valid(self) -> bool:
        return all([part.is_valid() for part in (self.bot, self.stances, self.holdings, self.room)])

    def wanted(self) -> wizard.Wanted:
        room = self.room.cleaned_data
        chat: dict[str, Any] | None = None
        existing = None
        if room["chat"] == "new":
            chat = {"title": room["title"], "is_public": room["is_public"]}
        elif room["chat"]:
            existing = Chat.objects.filter(pk=room["chat"]).first()
        return wizard.Wanted(
            bot=self.bot.columns(),
            stances=[dict(form.cleaned_data) for form in _filled(self.stances)],
            holdings=[
                {**form.cleaned_data, "size": Decimal(form.cleaned_data["size"])} for form in _filled(self.holdings)
            ],
            chat=chat,
            existing=existing,
        )

    def refuse(self, refused: ValidationError) -> None:
        """Puts each sentence beside the field it is about, as far as the page has one."""
        for path, sentences in refused.message_dict.items():
            part, _dot, rest = path.partition(".")
            form: forms.Form = {"chat": self.room, "chat_id": self.room}.get(part, self.bot)
            if part in ("stances", "holdings"):
                number, _dot, rest = rest.partition(".")
                rows = _filled(self.stances if part == "stances" else self.holdings)
                form = rows[int(number)] if number.isdecimal() and int(number) < len(rows) else form
            form.add_error(rest if rest in form.fields else None, sentences)


def wizard_page(request: HttpRequest) -> HttpResponse:
    """For those who may make bots. GET is an empty form; POST draws up, lets hear or makes, as its button says."""
    if not request.user.has_perm("bots.add_bot"):
        raise PermissionDenied
    parts, heard = Parts(), []
    asked = request.POST.get("do", "") if request.method == "POST" else ""
    if asked == "draft":
        parts = Parts(spec=_drawn())
    elif asked:
        parts = Parts(request.POST)
        if parts.are_valid():
            try:
                if asked == "hear":
                    heard = wizard.preview(parts.wanted(), staff(request), clock.now(), QUESTIONS)
                else:
                    return _made(request, wizard.do_setup(parts.wanted(), staff(request), clock.now()))
            except ValidationError as refused:
                parts.refuse(refused)
    context = {
        **admin.site.each_context(request),
        "title": gettext("New bot"),
        "parts": parts,
        "heard": heard,
        "is_wrong": bool(asked not in ("", "draft") and not heard),
    }
    return TemplateResponse(request, "admin/desk/wizard.html", context)


def _made(request: HttpRequest, made: wizard.Made) -> HttpResponse:
    said = gettext("%(bot)s is there.") % {"bot": made.bot.name}
    if made.chat is not None:
        said = gettext("%(bot)s is there and a member of %(chat)s.") % {"bot": made.bot.name, "chat": made.chat.title}
    messages.success(request, said)
    return HttpResponseRedirect(reverse("admin:bots_bot_change", args=[made.bot.pk]))


def _drawn() -> PersonaSpec:
    """A persona whose username nobody has."""
    while True:
        spec = generate_personas(1, fresh().randrange(SEEDS), universe())[0]
        if not Bot.objects.filter(username__iexact=spec.username).exists():
            return spec


def _told(spec: PersonaSpec) -> dict[str, Any]:
    return {
        **{name: getattr(spec, name) for name in _PLAIN if name != "persona_hint"},
        "persona_hint": spec.hint,
        "birthday": spec.birthday,
        "tone": spec.tone,
        "risk_profile": spec.risk_profile,
        "talkativeness": round(spec.traits.get("talkativeness", 0.4), 2),
        "energy": round(spec.energy, 2),
        "empathy": round(spec.empathy, 2),
        "watchlist": " ".join(spec.watchlist),
        "signature_emoji": spec.signature_emoji,
        "style": spec.style,
        "never_do": "\n".join(spec.never_do),
        "sample_lines": "\n".join(spec.sample_lines),
        "drafted": {
            "traits": dict(spec.traits),
            "emotion_profile": spec.emotion_profile,
            "speed_profile": dict(spec.speed),
            "active_hours": [{"start": start, "end": end} for start, end in spec.active_hours],
        },
    }


def _mapping(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _picked(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _filled(rows: BaseFormSet[Any]) -> list[Any]:
    return [form for form in rows if form.has_changed() and form.cleaned_data]


def _split(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
