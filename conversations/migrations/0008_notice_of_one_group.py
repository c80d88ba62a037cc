from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('conversations', '0007_lists_that_stay_quick'),
    ]

    operations = [
        migrations.AddField(
            model_name='telegramnotice',
            name='group',
            field=models.CharField(blank=True, default='', editable=False, max_length=64, verbose_name='group'),
        ),
    ]
