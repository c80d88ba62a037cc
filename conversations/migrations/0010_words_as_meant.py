"""A repetition is known by the words before a hand changed them too; what was done about notices is found at once."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("bots", "0004_card"), ("conversations", "0009_what_was_done_about_notices")]

    operations = [
        migrations.AddField(
            model_name="message",
            name="meant_key",
            field=models.CharField(blank=True, default="", editable=False, max_length=16),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["chat", "meant_key"], condition=~Q(meant_key=""), name="message_meant_key"),
        ),
        migrations.AddIndex(
            model_name="disclosureevent",
            index=models.Index(fields=["-id"], condition=~Q(kind="seen"), name="disclosure_told_newest"),
        ),
    ]
