"""The Celery application. Schedules live in the database, not here."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")
# System checks load every page of the house, and a worker shows none; `manage.py check` makes them.
os.environ.setdefault("CELERY_SKIP_CHECKS", "1")

app = Celery("piyasa")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
