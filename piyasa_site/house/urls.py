"""Health and metrics, for load balancers and Prometheus."""

from django.urls import path

from piyasa_site.house import views

urlpatterns = [
    path("health/live", views.live, name="health-live"),
    path("health/ready", views.ready, name="health-ready"),
    path("metrics", views.metrics, name="metrics"),
]
