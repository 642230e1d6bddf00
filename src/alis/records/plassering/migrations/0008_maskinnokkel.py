"""Keys for the trusts' own systems, their words for vacancies, and what keeps both as they were, on both vendors."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models

from alis.records.plassering.vern_maskinnokkel import slipp_maskinnoklene, vern_maskinnoklene


class Migration(migrations.Migration):

    dependencies = [
        ('parter', '0003_fullmakt_en_gang'),
        ('plassering', '0007_vern_tjeneste'),
    ]

    operations = [
        migrations.CreateModel(
            name='Maskinnokkel',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=60)),
                ('hash', models.CharField(max_length=64, unique=True)),
                ('opprettet_at', models.DateTimeField()),
                ('utloper', models.DateField()),
                ('brukt_at', models.DateTimeField(null=True)),
                ('vindu_at', models.DateTimeField(null=True)),
                ('vindu_antall', models.PositiveIntegerField(default=0)),
                ('trukket_at', models.DateTimeField(null=True)),
                ('helseforetak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='maskinnokler', to='parter.organisasjon')),
                ('opprettet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('trukket_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'ordering': ['-opprettet_at', 'id'],
                'constraints': [models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('hash'), 64), name='maskinnokkel_hash_64'), models.CheckConstraint(condition=models.Q(('navn', ''), _negated=True), name='maskinnokkel_har_navn'), models.CheckConstraint(condition=django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('navn'), 60), name='maskinnokkel_navn_lengde'), models.CheckConstraint(condition=models.Q(models.Q(('trukket_at__isnull', True), ('trukket_av__isnull', True)), models.Q(('trukket_at__isnull', False), ('trukket_av__isnull', False)), _connector='OR'), name='maskinnokkel_trukket_at_og_av')],
            },
        ),
        migrations.CreateModel(
            name='Plassreferanse',
            fields=[
                ('plass', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='egen_referanse', serialize=False, to='plassering.ledigplass')),
                ('referanse', models.CharField(max_length=60)),
                ('sendt', models.JSONField()),
                ('helseforetak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.organisasjon')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('helseforetak', 'referanse'), name='plassreferanse_en_gang'), models.CheckConstraint(condition=models.Q(('referanse', ''), _negated=True), name='plassreferanse_har_ord'), models.CheckConstraint(condition=django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('referanse'), 60), name='plassreferanse_lengde')],
            },
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_maskinnoklene(schema_editor.connection),
            lambda apps, schema_editor: slipp_maskinnoklene(schema_editor.connection),
        ),
    ]
