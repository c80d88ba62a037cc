"""What staff look for among a million rows, few as it is, is found by an index."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("conversations", "0006_telegram")]

    operations = [
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["-id"], condition=Q(is_bot=False), name="message_of_people"),
        ),
        migrations.AddIndex(
            model_name="turn", index=models.Index(fields=["state", "-id"], name="turn_state_newest")
        ),
    ]
