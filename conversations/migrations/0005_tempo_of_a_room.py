"""Staff may ask for a livelier or a calmer room."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conversations", "0004_rooms_that_count_what_they_heard")]

    operations = [
        migrations.AddField(
            model_name="chat",
            name="tempo",
            field=models.FloatField(
                default=1.0,
                help_text="How lively the room is: 1 is what the settings give, 0.5 half as many messages.",
                validators=[
                    django.core.validators.MinValueValidator(0.1),
                    django.core.validators.MaxValueValidator(5.0),
                ],
                verbose_name="tempo",
            ),
        ),
        migrations.AddConstraint(
            model_name="chat",
            constraint=models.CheckConstraint(condition=models.Q(tempo__gte=0.1, tempo__lte=5.0), name="chat_tempo_range"),
        ),
    ]
