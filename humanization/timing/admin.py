"""How quick bots are; staff may slow one down or speed it up."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from humanization.timing.models import TimingProfile
from piyasa_site.common.admin import HouseAdmin


@admin.register(TimingProfile)
class TimingProfileAdmin(HouseAdmin):
    list_display = ("bot", "words_per_minute", "latency_median", "latency_sigma", "reading_cps")
    list_select_related = ("bot",)
    search_fields = ("bot__name", "bot__username")
    folded_search = ("bot__name", "bot__username")
    readonly_fields = ("bot",)
    fields = ("bot", "words_per_minute", "latency_median", "latency_sigma", "reading_cps")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # every bot is born with one
