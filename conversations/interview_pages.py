"""The admin's page for asking a bot: a conversation that nobody else hears and that leaves no trace in its mind.

The page itself holds what was said, in a hidden field of its form; a reload begins anew.
"""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action
from unfold.widgets import UnfoldAdminTextareaWidget

from bots.admin import BotAdmin
from bots.models import Bot
from conversations.fields import BadField
from conversations.interview import EARLIER_LIMIT, QUESTION_LIMIT, Answer, Exchange, ask
from piyasa_site.common import clock

ANSWER_LIMIT = 4096  # characters of an answer that is handed back: as long as a message may be
_ANYTHING = ("THYAO için ne düşünüyorsun?", "Bu sıralar keyfin nasıl?", "Bot musun?")


class QuestionForm(forms.Form):
    question = forms.CharField(
        label=_("Question"),
        max_length=QUESTION_LIMIT,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 2, "autofocus": True, "placeholder": " · ".join(_ANYTHING)}),
    )
    # What the page showed; anything else than a list of pairs of texts is taken for nothing.
    earlier = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_earlier(self) -> list[Exchange]:
        try:
            pairs = json.loads(self.cleaned_data["earlier"] or "[]")
            found = [Exchange(question[:QUESTION_LIMIT], answer[:ANSWER_LIMIT]) for question, answer in pairs]
        except (TypeError, ValueError, RecursionError):
            return []
        return [e for e in found if isinstance(e.question, str) and isinstance(e.answer, str)][-EARLIER_LIMIT:]


class InterviewedBotAdmin(BotAdmin):
    """Bots, with the button that asks one. What answers lies above the app of bots, so it is added here."""

    actions_detail = (*BotAdmin.actions_detail, "interview")

    def has_interview_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Asking may cost money, so looking at bots is not enough."""
        return self.has_change_permission(request)

    @action(description=_("Interview"), url_path="interview", permissions=["interview"], icon="forum")
    def interview(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """A question and its answer, below those that went before. Reads only; what was said comes with the form."""
        if not self.has_interview_permission(request):
            raise PermissionDenied
        bot = get_object_or_404(Bot.objects.defer("token"), pk=object_id)
        form = QuestionForm(request.POST if request.method == "POST" else None)
        exchanges: list[Exchange] = []
        answer: Answer | None = None
        if form.is_bound and form.is_valid():
            exchanges = form.cleaned_data["earlier"]
            try:
                answer = ask(bot.pk, form.cleaned_data["question"], clock.now(), earlier=exchanges)
            except BadField as refused:
                form.add_error("question", gettext(refused.sentence) % refused.said)
            else:
                exchanges = [*exchanges, Exchange(answer.question, answer.text)]
                form = QuestionForm(initial={"earlier": _kept(exchanges)})
        elif form.is_bound:
            exchanges = form.cleaned_data.get("earlier", [])
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Interview with %(bot)s") % {"bot": bot.name},
            "opts": self.opts,
            "bot": bot,
            "form": form,
            "exchanges": [
                {"question": exchange.question, "messages": exchange.answer.splitlines()} for exchange in exchanges
            ],
            "answer": answer,
            "behind": _behind(answer) if answer is not None else [],
        }
        return TemplateResponse(request, "admin/conversations/interview.html", context)


def _kept(exchanges: list[Exchange]) -> str:
    return json.dumps([[exchange.question, exchange.answer] for exchange in exchanges[-EARLIER_LIMIT:]])


def _behind(answer: Answer) -> list[tuple[str, str]]:
    """What the answer was made of, as labelled lines."""
    lines = [(gettext("writer"), " · ".join(part for part in (answer.writer, answer.model) if part))]
    if any(answer.tokens):
        lines.append((gettext("tokens in and out"), f"{answer.tokens[0]} / {answer.tokens[1]}"))
        lines.append((gettext("cost in US dollars"), f"{answer.cost_usd:.6f}"))
    if answer.fallback:
        lines.append((gettext("the model failed"), answer.fallback))
    if answer.memories:
        lines.append((gettext("memories used"), " · ".join(answer.memories)))
    for part, share in answer.influence.items():
        lines.append((part, ", ".join(f"{name} {value}" for name, value in share.items())))
    lines += [(verdict["guard"], f"{verdict['action']}: {verdict['reason']}") for verdict in answer.guards]
    return lines


admin.site.unregister(Bot)
admin.site.register(Bot, InterviewedBotAdmin)
