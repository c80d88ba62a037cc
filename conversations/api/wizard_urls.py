"""The path of the wizard, below `/api/`."""

from __future__ import annotations

from conversations.api.wizard import SetupView
from piyasa_site.api.routing import at

urlpatterns = [at("wizard/setup", SetupView.as_view(), name="wizard-setup")]
