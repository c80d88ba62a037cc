"""Where every path of the house leads."""

from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from analytics.alerts_page import alerts_now, alerts_page
from analytics.cost_page import cost_page
from analytics.logs_page import logs_page
from analytics.openness_page import openness_page
from analytics.portrait_page import bot_page, chat_page
from conversations.personas_page import personas_page
from conversations.wizard_page import wizard_page
from piyasa_site.house.second_factor import second_factor_page

admin.autodiscover()
admin.site.index_title = _("Overview")

urlpatterns = [
    path("admin/second-factor/", second_factor_page, name="second-factor"),
    path("admin/alerts/", admin.site.admin_view(alerts_page), name="admin-alerts"),
    path("admin/alerts/now/", admin.site.admin_view(alerts_now), name="admin-alerts-now"),
    path("admin/cost/", admin.site.admin_view(cost_page), name="admin-cost"),
    path("admin/logs/", admin.site.admin_view(logs_page), name="admin-logs"),
    path("admin/openness/", admin.site.admin_view(openness_page), name="admin-openness"),
    path("admin/bot/<int:pk>/", admin.site.admin_view(bot_page), name="admin-bot"),
    path("admin/chat/<int:pk>/", admin.site.admin_view(chat_page), name="admin-chat"),
    path("admin/wizard/", admin.site.admin_view(wizard_page), name="admin-wizard"),
    path("admin/personas/", admin.site.admin_view(personas_page), name="admin-personas"),
    path("admin/", admin.site.urls),
    path("api/", include("piyasa_site.api.urls")),
    path("", include("piyasa_site.house.urls")),
    path("", include("conversations.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
