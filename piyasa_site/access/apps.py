from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_save
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "piyasa_site.access"
    label = "access"
    verbose_name = _("Access")

    def ready(self) -> None:
        from piyasa_site.access.roles import grant_app
        from piyasa_site.common.audit import follow_models, keep_nameless

        # Comes after the handler of django.contrib.auth that makes the permissions of the same app.
        post_migrate.connect(grant_app, dispatch_uid="access.grant_app")
        follow_models()
        pre_save.connect(keep_nameless, sender="auditlog.LogEntry", dispatch_uid="access.keep_nameless")
