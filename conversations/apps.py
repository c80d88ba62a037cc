from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConversationsConfig(AppConfig):
    name = "conversations"
    verbose_name = _("Conversations")

    def ready(self) -> None:
        from conversations import activity, leaving
        from conversations.live import profiles
        from conversations.transports.telegram import new_tokens

        activity.watch()
        leaving.watch()
        profiles.watch()
        new_tokens.watch()
