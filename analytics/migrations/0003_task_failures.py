"""Tasks that ended in an error are kept for a month."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('analytics', '0002_realism_snapshots'),
    ]

    operations = [
        migrations.CreateModel(
            name='TaskFailure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True, verbose_name='at')),
                ('task', models.CharField(max_length=120, verbose_name='task')),
                ('arguments', models.CharField(blank=True, default='', max_length=200, verbose_name='arguments')),
                ('error', models.CharField(max_length=120, verbose_name='error')),
                ('place', models.CharField(blank=True, default='', max_length=200, verbose_name='place')),
            ],
            options={
                'verbose_name': 'task failure',
                'verbose_name_plural': 'task failures',
                'ordering': ['-id'],
            },
        ),
    ]
