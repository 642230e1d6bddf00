import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('parter', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Malserie',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=60, unique=True)),
                ('eier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='malserier', to='parter.organisasjon')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('navn', ''), _negated=True), name='malserie_har_navn')],
            },
        ),
        migrations.CreateModel(
            name='Malversjon',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('versjon', models.CharField(max_length=20)),
                ('status', models.CharField(default='kladd', max_length=20)),
                ('basert_paa', models.CharField(max_length=90)),
                ('gjelder_fra', models.DateField()),
                ('innhold', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('returgrunn', models.TextField(blank=True)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('opprettet_at', models.DateTimeField()),
                ('endret_at', models.DateTimeField()),
                ('sendt_at', models.DateTimeField(null=True)),
                ('publisert_at', models.DateTimeField(null=True)),
                ('utgatt_at', models.DateTimeField(null=True)),
                ('endret_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('opprettet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('publisert_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('sendt_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('serie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versjoner', to='mal.malserie')),
                ('utgatt_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'ordering': ['gjelder_fra', 'versjon'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['kladd', 'til_godkjenning', 'publisert', 'utgatt', 'forkastet'])), name='malversjon_status_i_tabellen'), models.UniqueConstraint(condition=models.Q(('status', 'forkastet'), _negated=True), fields=('serie', 'versjon'), name='malversjon_versjon_en_gang'), models.UniqueConstraint(condition=models.Q(('status__in', ['kladd', 'til_godkjenning'])), fields=('serie',), name='malversjon_en_under_arbeid'), models.UniqueConstraint(condition=models.Q(('status__in', ['publisert', 'utgatt'])), fields=('serie', 'gjelder_fra'), name='malversjon_en_fra_hver_dag'), models.CheckConstraint(condition=models.Q(('versjon', ''), _negated=True), name='malversjon_har_versjon'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('sha256'), 64), name='malversjon_hash_lengde'), models.CheckConstraint(condition=models.Q(models.Q(('sendt_at__isnull', True), ('sendt_av__isnull', True)), models.Q(('sendt_at__isnull', False), ('sendt_av__isnull', False)), _connector='OR'), name='malversjon_sendt_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('publisert_at__isnull', True), ('publisert_av__isnull', True)), models.Q(('publisert_at__isnull', False), ('publisert_av__isnull', False)), _connector='OR'), name='malversjon_publisert_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('utgatt_at__isnull', True), ('utgatt_av__isnull', True)), models.Q(('utgatt_at__isnull', False), ('utgatt_av__isnull', False)), _connector='OR'), name='malversjon_utgatt_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'til_godkjenning'), ('status__in', ['publisert', 'utgatt']), _connector='OR', _negated=True), ('sendt_at__isnull', False), _connector='OR'), name='malversjon_sendt_har_avsender'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['publisert', 'utgatt']), _negated=True), ('publisert_at__isnull', False), _connector='OR'), name='malversjon_publisert_har_godkjenner'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'utgatt'), _negated=True), ('utgatt_at__isnull', False), _connector='OR'), name='malversjon_utgatt_har_tidspunkt'), models.CheckConstraint(condition=models.Q(('status__in', ['publisert', 'utgatt']), models.Q(('publisert_at__isnull', True), ('utgatt_at__isnull', True)), _connector='OR'), name='malversjon_kladd_er_ikke_godkjent'), models.CheckConstraint(condition=models.Q(('publisert_av__isnull', True), models.Q(models.Q(('publisert_av', models.F('sendt_av')), _negated=True), models.Q(('publisert_av', models.F('endret_av')), _negated=True)), _connector='OR'), name='malversjon_godkjenner_er_en_annen')],
            },
        ),
    ]
