"""Where every path of the house leads."""

from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

admin.site.index_title = _("Overview")

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("piyasa_site.api.urls")),
    path("", include("piyasa_site.house.urls")),
    path("", include("conversations.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
