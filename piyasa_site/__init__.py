"""Wiring of the Piyasa house: settings, ASGI, URLs, Celery."""

from piyasa_site.celery import app as celery_app

__all__ = ["celery_app"]
