"""Where every path of the house leads."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("piyasa_site.house.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
