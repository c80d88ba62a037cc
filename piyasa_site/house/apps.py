from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HouseConfig(AppConfig):
    name = "piyasa_site.house"
    label = "house"
    verbose_name = _("House")

    def ready(self) -> None:
        from piyasa_site.house import log_lines, worker_metrics

        worker_metrics.connect()
        log_lines.register()
