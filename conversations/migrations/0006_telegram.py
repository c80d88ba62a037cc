import conversations.transports.telegram.models
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bots', '0004_card'),
        ('conversations', '0005_tempo_of_a_room'),
    ]

    operations = [
        migrations.CreateModel(
            name='TelegramAccount',
            fields=[
                ('bot', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='telegram', serialize=False, to='bots.bot', verbose_name='bot')),
                ('telegram_id', models.BigIntegerField(blank=True, null=True, unique=True, verbose_name='Telegram id')),
                ('username', models.CharField(blank=True, default='', max_length=64, verbose_name='username')),
                ('state', models.CharField(choices=[('unchecked', 'not checked yet'), ('ready', 'ready'), ('refused', 'token refused'), ('unreadable', 'token cannot be opened'), ('unreachable', 'no answer')], default='unchecked', max_length=12, verbose_name='state')),
                ('problem', models.CharField(blank=True, default='', max_length=300, verbose_name='what to do')),
                ('can_join_groups', models.BooleanField(blank=True, null=True, verbose_name='may join groups')),
                ('reads_all', models.BooleanField(blank=True, null=True, verbose_name='sees all messages (privacy mode off)')),
                ('described_at', models.DateTimeField(blank=True, null=True, verbose_name='described as synthetic at')),
                ('hook_path', models.CharField(default=conversations.transports.telegram.models.new_hook_path, editable=False, max_length=48, unique=True)),
                ('hook_set_at', models.DateTimeField(blank=True, null=True, verbose_name='webhook set at')),
                ('last_update_id', models.BigIntegerField(blank=True, null=True, verbose_name='last update')),
                ('checked_at', models.DateTimeField(blank=True, null=True, verbose_name='checked at')),
            ],
            options={
                'verbose_name': 'Telegram account',
                'verbose_name_plural': 'Telegram accounts',
                'ordering': ['bot_id'],
            },
        ),
        migrations.AddField(
            model_name='chat',
            name='trouble',
            field=models.CharField(blank=True, default='', editable=False, max_length=200, verbose_name='trouble'),
        ),
        migrations.AddField(
            model_name='turn',
            name='called_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='handed over at'),
        ),
        migrations.CreateModel(
            name='TelegramNotice',
            fields=[
                ('chat', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='notice', serialize=False, to='conversations.chat', verbose_name='chat')),
                ('extension', models.TextField(blank=True, default='', max_length=1000, verbose_name='further text')),
                ('message_id', models.BigIntegerField(blank=True, null=True, verbose_name='message')),
                ('text_hash', models.CharField(blank=True, default='', editable=False, max_length=64)),
                ('posted_at', models.DateTimeField(blank=True, null=True, verbose_name='posted at')),
                ('checked_at', models.DateTimeField(blank=True, null=True, verbose_name='checked at')),
                ('problem', models.CharField(blank=True, default='', max_length=300, verbose_name='what to do')),
                ('poster', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='bots.bot', verbose_name='posted by')),
            ],
            options={
                'verbose_name': 'notice in a group',
                'verbose_name_plural': 'notices in groups',
                'ordering': ['chat_id'],
            },
        ),
        migrations.CreateModel(
            name='TelegramProblem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('kicked', 'removed from the group'), ('not_a_member', 'not in the group'), ('blocked', 'blocked'), ('restricted', 'may not write in the group'), ('no_rights', 'lacks a right in the group'), ('chat_not_found', 'group not found'), ('chat_deleted', 'group deleted'), ('topic_closed', 'topic closed'), ('migrated', 'moved to an id that another chat has'), ('token_refused', 'token refused')], max_length=16, verbose_name='kind')),
                ('said', models.CharField(blank=True, default='', max_length=240, verbose_name='what Telegram said')),
                ('times', models.PositiveIntegerField(default=1, verbose_name='times')),
                ('first_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='first seen')),
                ('last_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='last seen')),
                ('solved_at', models.DateTimeField(blank=True, null=True, verbose_name='solved at')),
                ('open_key', models.CharField(blank=True, editable=False, max_length=60, null=True, unique=True)),
                ('bot', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='problems', to='bots.bot', verbose_name='bot')),
                ('chat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='problems', to='conversations.chat', verbose_name='chat')),
            ],
            options={
                'verbose_name': 'Telegram problem',
                'verbose_name_plural': 'Telegram problems',
                'ordering': ['-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('chat__isnull', False), ('bot__isnull', False), _connector='OR'), name='telegramproblem_of_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('open_key__isnull', False), ('solved_at', None)), models.Q(('open_key', None), ('solved_at__isnull', False)), _connector='OR'), name='telegramproblem_open_has_key')],
            },
        ),
        migrations.CreateModel(
            name='TelegramUpdate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('update_id', models.BigIntegerField(verbose_name='update')),
                ('received_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='received at')),
                ('bot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='bots.bot', verbose_name='bot')),
            ],
            options={
                'verbose_name': 'Telegram update',
                'verbose_name_plural': 'Telegram updates',
                'ordering': ['-id'],
                'constraints': [models.UniqueConstraint(fields=('bot', 'update_id'), name='telegramupdate_once')],
            },
        ),
    ]
