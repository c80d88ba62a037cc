"""The Celery application. Schedules live in the database, not here."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")

app = Celery("piyasa")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
