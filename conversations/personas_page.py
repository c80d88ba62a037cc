"""The admin's page for many personas at once: make them, bring them in from files, take them out as files.

New ones are drawn with controlled diversity (`bots.personas`): traits, ages, tones and jobs cover their range instead
of clustering. Files are those of `export_personas` and Character Cards (`bots.cards`).
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any, Final

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminFileFieldWidget,
    UnfoldAdminIntegerFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldBooleanSwitchWidget,
)

from bots import cards, exchange
from bots.cards import BadPersona, Persona
from bots.models import Bot
from bots.personas import PersonaSpec, generate_personas
from conversations.population import universe
from piyasa_site.common.randomness import fresh

MOST_AT_ONCE: Final = 200  # a page's worth of waiting; more are made by `manage.py seed`
LARGEST_FILE: Final = 16 * 1024 * 1024  # bytes
SEEDS: Final = 2**31
_FORMATS: Final = (
    ("json", "JSON"), ("csv", "CSV"), ("v2", "Character Card V2"), ("v3", "Character Card V3"),
)  # fmt: skip


class MakeForm(forms.Form):
    count = forms.IntegerField(
        label=_("How many"), initial=20, min_value=1, max_value=MOST_AT_ONCE, widget=UnfoldAdminIntegerFieldWidget
    )
    seed = forms.IntegerField(
        label=_("Seed"),
        required=False,
        min_value=0,
        max_value=SEEDS,
        widget=UnfoldAdminIntegerFieldWidget,
        help_text=_("The same number makes the same people. Left empty, one is drawn."),
    )
    switched_on = forms.BooleanField(
        label=_("Switched on"), required=False, initial=True, widget=UnfoldBooleanSwitchWidget()
    )


class BringForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        widget=UnfoldAdminFileFieldWidget,
        help_text=_("JSON or CSV of this house, or a Character Card as JSON or PNG. At most 16 MB."),
    )
    update = forms.BooleanField(
        label=_("Change bots that are there already"), required=False, widget=UnfoldBooleanSwitchWidget()
    )
    switched_off = forms.BooleanField(
        label=_("Leave them switched off"), required=False, widget=UnfoldBooleanSwitchWidget()
    )
    check = forms.BooleanField(label=_("Only check, write nothing"), required=False, widget=UnfoldBooleanSwitchWidget())

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_FILE:
            raise forms.ValidationError(_("The file is larger than 16 MB."))
        return file


class TakeForm(forms.Form):
    kind = forms.ChoiceField(label=_("Format"), choices=_FORMATS, widget=UnfoldAdminSelectWidget)


def personas_page(request: HttpRequest) -> HttpResponse:
    """Looking at bots lets export them; making and bringing in asks for the right to add and change them."""
    if not request.user.has_perm("bots.view_bot"):
        raise PermissionDenied
    may_write = request.user.has_perms(["bots.add_bot", "bots.change_bot"])
    asked = request.POST.get("do", "") if request.method == "POST" else ""
    make = MakeForm(request.POST if asked == "make" else None)
    bring = BringForm(request.POST if asked == "bring" else None, request.FILES if asked == "bring" else None)
    if "kind" in request.GET and (take := TakeForm(request.GET)).is_valid():
        return _file(take.cleaned_data["kind"])
    if asked in ("make", "bring") and not may_write:
        raise PermissionDenied
    done: exchange.Stored | None = None
    form: forms.Form = make if asked == "make" else bring
    if asked and form.is_valid():
        try:
            done = _make(form.cleaned_data) if asked == "make" else _bring(form.cleaned_data)
        except BadPersona as wrong:
            form.add_error("file" if asked == "bring" else None, str(wrong))
        else:
            if not form.cleaned_data.get("check"):
                messages.success(request, _counted(done))
                return HttpResponseRedirect(reverse("admin:bots_bot_changelist"))
    context = {
        **admin.site.each_context(request),
        "title": gettext("Many personas"),
        "make": make,
        "bring": bring,
        "take": TakeForm(),
        "may_write": may_write,
        "bots": Bot.objects.count(),
        "checked": _counted(done) if done is not None else "",
    }
    return TemplateResponse(request, "admin/desk/personas.html", context)


def _make(given: dict[str, Any]) -> exchange.Stored:
    seed = given["seed"] if given["seed"] is not None else fresh().randrange(SEEDS)
    return exchange.store(
        [persona_of(spec) for spec in generate_personas(given["count"], seed, universe())],
        enabled=given["switched_on"],
    )


def _bring(given: dict[str, Any]) -> exchange.Stored:
    file: UploadedFile = given["file"]
    # What kind of file it is shows in its name's end and in its content; the reader takes a path.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"personas{Path(file.name or '').suffix.lower()[:8]}"
        path.write_bytes(file.read())
        try:
            personas = cards.read(path)
        except BadPersona as wrong:
            raise BadPersona(str(wrong).replace(str(path), str(file.name))) from None
    if not personas:
        raise BadPersona(gettext("The file holds no personas."))
    return exchange.store(
        personas,
        update=given["update"],
        enabled=False if given["switched_off"] else None,
        keep=not given["check"],
    )


def persona_of(spec: PersonaSpec) -> Persona:
    """A drawn persona as files have it; its username is found when it is stored, so that nobody is overwritten."""
    plain = {name: getattr(spec, name) for name in ("name", "gender", "home_city", "job", "chronotype")}
    return Persona(
        {
            **plain,
            "birthday": spec.birthday.isoformat(),
            "persona_hint": spec.hint,
            "persona_profile": spec.persona_profile,
            "emotion_profile": spec.emotion_profile,
            "speed_profile": dict(spec.speed),
            "active_hours": [{"start": start, "end": end} for start, end in spec.active_hours],
            "traits": dict(spec.traits),
            "sample_lines": list(spec.sample_lines),
            "stances": [
                {"topic": s.topic, "text": s.text, "lean": s.lean, "confidence": s.confidence} for s in spec.stances
            ],
            "holdings": [
                {"symbol": h.symbol, "avg_price": str(h.avg_price), "size": str(h.size), "note": h.note}
                for h in spec.holdings
            ],
        }
    )


def _file(kind: str) -> HttpResponse:
    """All bots as one file. Four queries."""
    personas = exchange.personas_of(Bot.objects.all())
    if kind in ("v2", "v3"):
        text = json.dumps([cards.as_card(persona, kind) for persona in personas], ensure_ascii=False, indent=2)
    else:
        text = cards.as_own(personas) if kind == "json" else cards.as_csv(personas)
    end = "csv" if kind == "csv" else "json"
    return HttpResponse(
        text,
        content_type="text/csv; charset=utf-8" if kind == "csv" else "application/json",
        headers={"Content-Disposition": f'attachment; filename="personas-{kind}.{end}"'},
    )


def _counted(done: exchange.Stored) -> str:
    said = {"made": len(done.made), "changed": len(done.changed), "left": len(done.left)}
    return gettext("%(made)d made, %(changed)d changed, %(left)d left as they are") % said
