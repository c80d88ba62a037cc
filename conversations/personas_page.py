"""The admin's page for many personas at once: make them, bring them in from files, take them out as files.

What it does is `many_personas`, as it is for the API.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
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

from bots import exchange
from bots.cards import BadPersona
from bots.models import Bot
from conversations import many_personas
from conversations.many_personas import FORMATS, LARGEST_FILE, MOST_AT_ONCE, SEEDS
from piyasa_site.common.admin import staff


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
    kind = forms.ChoiceField(label=_("Format"), choices=FORMATS, widget=UnfoldAdminSelectWidget)


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
            done = (_make if asked == "make" else _bring)(form.cleaned_data, staff(request))
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


def _make(given: dict[str, Any], by: User) -> exchange.Stored:
    return many_personas.draw(given["count"], given["seed"], given["switched_on"], by)


def _bring(given: dict[str, Any], by: User) -> exchange.Stored:
    file: UploadedFile = given["file"]
    return many_personas.bring(
        str(file.name),
        file.read(),
        by,
        update=given["update"],
        enabled=False if given["switched_off"] else None,
        keep=not given["check"],
    )


def _file(kind: str) -> HttpResponse:
    """All bots as one file."""
    file = many_personas.file_of(kind, Bot.objects.all())
    return HttpResponse(
        file.text,
        content_type=file.media_type,
        headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
    )


def _counted(done: exchange.Stored) -> str:
    said = {"made": len(done.made), "changed": len(done.changed), "left": len(done.left)}
    return gettext("%(made)d made, %(changed)d changed, %(left)d left as they are") % said
