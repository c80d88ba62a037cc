"""The log of a Telegram group's notice also tells when staff switched the group off and on."""

from django.db import migrations, models

KINDS = {
    "posted": "notice posted",
    "pinned": "notice stands: published again",
    "seen": "looked again: it stands",
    "lost": "notice gone: held",
    "held": "held",
    "unanswered": "looked, without an answer",
    "edited": "notice given its new words",
    "moved": "the group has another id: held until seen there",
    "released": "trouble over: published again",
    "switched_off": "switched off by staff: held",
    "switched_on": "switched on by staff",
}


class Migration(migrations.Migration):
    dependencies = [("bots", "0004_card"), ("conversations", "0010_words_as_meant")]

    operations = [
        migrations.RemoveConstraint(model_name="disclosureevent", name="disclosure_kind_known"),
        migrations.AlterField(
            model_name="disclosureevent",
            name="kind",
            field=models.CharField(choices=list(KINDS.items()), max_length=12, verbose_name="what"),
        ),
        migrations.AddConstraint(
            model_name="disclosureevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", list(KINDS))), name="disclosure_kind_known"
            ),
        ),
    ]
