import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('parter', '0001_initial'),
        ('utdanning', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Avtale',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('dato_forste_versjon', models.DateField(null=True)),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avtaler', to='utdanning.alissak')),
            ],
        ),
        migrations.CreateModel(
            name='Avtaleversjon',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('nummer', models.PositiveSmallIntegerField()),
                ('status', models.CharField(default='kladd', max_length=20)),
                ('mal', models.CharField(max_length=60)),
                ('mal_versjon', models.CharField(max_length=20)),
                ('mal_hash', models.CharField(blank=True, max_length=64)),
                ('gjelder_fra', models.DateField(null=True)),
                ('gjelder_til', models.DateField(null=True)),
                ('driftsform', models.CharField(max_length=20)),
                ('fordeling_alis', models.DecimalField(decimal_places=4, max_digits=5, null=True)),
                ('innhold', models.JSONField(default=dict)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('opprettet_at', models.DateTimeField()),
                ('endret_at', models.DateTimeField()),
                ('sendt_at', models.DateTimeField(null=True)),
                ('signert_at', models.DateTimeField(null=True)),
                ('i_kraft_at', models.DateTimeField(null=True)),
                ('avsluttet_at', models.DateTimeField(null=True)),
                ('avsluttet_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('avtale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versjoner', to='avtale.avtale')),
                ('endret_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('opprettet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('sendt_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'ordering': ['nummer'],
                'indexes': [models.Index(fields=['status'], name='avtaleversjon_status')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['kladd', 'sendt', 'signert', 'i_kraft', 'avsluttet', 'erstattet', 'forkastet'])), name='avtaleversjon_status_i_tabellen'), models.CheckConstraint(condition=models.Q(('nummer__gte', 1)), name='avtaleversjon_nummer_fra_en'), models.UniqueConstraint(condition=models.Q(('status', 'forkastet'), _negated=True), fields=('avtale', 'nummer'), name='avtaleversjon_nummer_en_gang'), models.UniqueConstraint(condition=models.Q(('status__in', ['kladd', 'sendt'])), fields=('avtale',), name='avtaleversjon_en_kladd'), models.UniqueConstraint(condition=models.Q(('status', 'i_kraft')), fields=('avtale',), name='avtaleversjon_en_i_kraft'), models.CheckConstraint(condition=models.Q(('driftsform__in', ['naeringsdrivende', 'ansatt', 'annet'])), name='avtaleversjon_driftsform_i_tabellen'), models.CheckConstraint(condition=models.Q(models.Q(('fordeling_alis__isnull', False), _negated=True), ('driftsform', 'annet'), _connector='OR'), name='avtaleversjon_fordeling_bare_ved_annet'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['sendt', 'signert', 'i_kraft', 'avsluttet', 'erstattet']), ('driftsform', 'annet'), _negated=True), ('fordeling_alis__isnull', False), _connector='OR'), name='avtaleversjon_annet_har_fordeling_naar_sendt'), models.CheckConstraint(condition=models.Q(('fordeling_alis__isnull', True), models.Q(('fordeling_alis__gte', 0), ('fordeling_alis__lte', 1)), _connector='OR'), name='avtaleversjon_fordeling_0_til_1'), models.CheckConstraint(condition=models.Q(('gjelder_til__isnull', True), ('gjelder_til__gte', models.F('gjelder_fra')), _connector='OR'), name='avtaleversjon_til_ikke_for_fra'), models.CheckConstraint(condition=models.Q(models.Q(('sendt_at__isnull', True), ('sendt_av__isnull', True)), models.Q(('sendt_at__isnull', False), ('sendt_av__isnull', False)), _connector='OR'), name='avtaleversjon_sendt_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('avsluttet_at__isnull', True), ('avsluttet_av__isnull', True)), models.Q(('avsluttet_at__isnull', False), ('avsluttet_av__isnull', False)), _connector='OR'), name='avtaleversjon_avsluttet_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['sendt', 'signert', 'i_kraft', 'avsluttet', 'erstattet']), _negated=True), models.Q(('gjelder_fra__isnull', False), ('sendt_at__isnull', False), models.Q(('mal_hash', ''), _negated=True)), _connector='OR'), name='avtaleversjon_sendt_er_festet'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'kladd'), _negated=True), models.Q(('sendt_at__isnull', True), ('signert_at__isnull', True)), _connector='OR'), name='avtaleversjon_kladd_er_ikke_sendt'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['sendt', 'signert', 'i_kraft', 'avsluttet', 'erstattet']), models.Q(('status', 'sendt'), _negated=True), _negated=True), ('signert_at__isnull', False), _connector='OR'), name='avtaleversjon_signert_har_tidspunkt'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'i_kraft'), _negated=True), ('i_kraft_at__isnull', False), _connector='OR'), name='avtaleversjon_i_kraft_har_tidspunkt'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['avsluttet', 'erstattet']), _negated=True), models.Q(('avsluttet_at__isnull', False), ('gjelder_til__isnull', False)), _connector='OR'), name='avtaleversjon_ute_av_kraft_har_sluttdag')],
            },
        ),
        migrations.CreateModel(
            name='Avtaleelement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('element', models.CharField(max_length=30)),
                ('avtalt_tekst', models.TextField(blank=True)),
                ('belop_per_ar', models.BigIntegerField(null=True)),
                ('versjon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='elementer', to='avtale.avtaleversjon')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('versjon', 'element'), name='avtaleelement_en_gang'), models.CheckConstraint(condition=models.Q(('element__in', ['praksiskompensasjon', 'laeringsaktiviteter', 'lavere_produktivitet', 'veiledning', 'tilrettelegging', 'sentralitetstillegg', 'kommunal_finansiering'])), name='avtaleelement_element_i_tabellen'), models.CheckConstraint(condition=models.Q(('belop_per_ar__isnull', True), ('belop_per_ar__gte', 0), _connector='OR'), name='avtaleelement_belop_ikke_negativt')],
            },
        ),
        migrations.CreateModel(
            name='Dokument',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('format', models.CharField(max_length=10)),
                ('sha256', models.CharField(max_length=64)),
                ('innhold', models.BinaryField()),
                ('mal_versjon', models.CharField(max_length=20)),
                ('vurderinger', models.JSONField(default=list)),
                ('opprettet_at', models.DateTimeField()),
                ('versjon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dokumenter', to='avtale.avtaleversjon')),
            ],
            options={
                'ordering': ['opprettet_at', 'format'],
                'constraints': [models.UniqueConstraint(fields=('versjon', 'format', 'sha256'), name='dokument_en_gang'), models.CheckConstraint(condition=models.Q(('format__in', ['pdf', 'docx'])), name='dokument_format_i_tabellen'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('sha256'), 64), name='dokument_hash_lengde')],
            },
        ),
        migrations.CreateModel(
            name='Signatur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(max_length=10)),
                ('signert_at', models.DateTimeField()),
                ('dokument_hash', models.CharField(max_length=64)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('versjon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signaturer', to='avtale.avtaleversjon')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('versjon', 'part'), name='signatur_en_per_part'), models.UniqueConstraint(fields=('versjon', 'person'), name='signatur_en_per_person'), models.CheckConstraint(condition=models.Q(('part__in', ['kommune', 'alis'])), name='signatur_part_i_tabellen'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('dokument_hash'), 64), name='signatur_hash_lengde')],
            },
        ),
    ]
