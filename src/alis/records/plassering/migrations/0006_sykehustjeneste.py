"""Services in a hospital. The triggers go while the table of needs gets a new reason; the next migration sets them again."""

import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen
from alis.records.plassering.vern_samtidig import slipp_samtidig, vern_samtidig


def slipp(connection: BaseDatabaseWrapper) -> None:
    slipp_samtidig(connection)
    slipp_plasseringen(connection)


def vern(connection: BaseDatabaseWrapper) -> None:
    vern_plasseringen(connection)
    vern_samtidig(connection)


class Migration(migrations.Migration):

    dependencies = [
        ('parter', '0003_fullmakt_en_gang'),
        ('plassering', '0005_vern_samtidig'),
        ('utdanning', '0003_prosjektnummer'),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: slipp(schema_editor.connection),
            lambda apps, schema_editor: vern(schema_editor.connection),
        ),
        migrations.CreateModel(
            name='Dokumentertmal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('laeringsmal', models.CharField(max_length=10)),
                ('dato', models.DateField()),
                ('dokumentert_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['laeringsmal'],
            },
        ),
        migrations.CreateModel(
            name='Forlengelse',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('ny_tom', models.DateField()),
                ('foreslatt_at', models.DateTimeField()),
                ('svart_at', models.DateTimeField(null=True)),
                ('godtatt', models.BooleanField(null=True)),
            ],
            options={
                'ordering': ['foreslatt_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Kursdag',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('dato', models.DateField()),
                ('fort_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['dato'],
            },
        ),
        migrations.CreateModel(
            name='Sykehustjeneste',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('fom', models.DateField()),
                ('tom', models.DateField()),
                ('status', models.CharField(default='venter', max_length=20)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('opprettet_at', models.DateTimeField()),
                ('kommunens_fom', models.DateField(null=True)),
                ('kommunens_tom', models.DateField(null=True)),
                ('avsluttet_at', models.DateTimeField(null=True)),
                ('bekreftet_at', models.DateTimeField(null=True)),
                ('bekreftet_fom', models.DateField(null=True)),
                ('bekreftet_tom', models.DateField(null=True)),
                ('bekreftet_prosent', models.DecimalField(decimal_places=2, max_digits=5, null=True)),
            ],
            options={
                'ordering': ['fom', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Tjenestekontakt',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('dato', models.DateField()),
                ('mate', models.CharField(max_length=20)),
                ('tema', models.CharField(max_length=20)),
                ('fort_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['dato', 'fort_at'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='behov',
            name='behov_falt_bort_med_grunn',
        ),
        migrations.AddConstraint(
            model_name='behov',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'falt_bort'), _negated=True), models.Q(('bortfall__in', ['egen_plass', 'sluttet', 'annen_arena', 'meldt_ved_feil', 'tjenesten_avbrutt']), ('falt_bort_at__isnull', False)), _connector='OR'), name='behov_falt_bort_med_grunn'),
        ),
        migrations.AddField(
            model_name='dokumentertmal',
            name='dokumentert_av',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='forlengelse',
            name='foreslatt_av',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='forlengelse',
            name='svart_av',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='kursdag',
            name='fort_av',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='sykehustjeneste',
            name='avsluttet_av',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='sykehustjeneste',
            name='behov',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tjenester', to='plassering.behov'),
        ),
        migrations.AddField(
            model_name='sykehustjeneste',
            name='bekreftet_av',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='sykehustjeneste',
            name='fravar',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tjeneste', to='utdanning.fravar'),
        ),
        migrations.AddField(
            model_name='sykehustjeneste',
            name='tilbud',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='tjeneste', to='plassering.plasstilbud'),
        ),
        migrations.AddField(
            model_name='kursdag',
            name='tjeneste',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kursdager', to='plassering.sykehustjeneste'),
        ),
        migrations.AddField(
            model_name='forlengelse',
            name='tjeneste',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forlengelser', to='plassering.sykehustjeneste'),
        ),
        migrations.AddField(
            model_name='dokumentertmal',
            name='tjeneste',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dokumenterte_mal', to='plassering.sykehustjeneste'),
        ),
        migrations.AddField(
            model_name='tjenestekontakt',
            name='fort_av',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='tjenestekontakt',
            name='tjeneste',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kontakter', to='plassering.sykehustjeneste'),
        ),
        migrations.AddIndex(
            model_name='sykehustjeneste',
            index=models.Index(fields=['status', 'fom'], name='tjeneste_oppstart'),
        ),
        migrations.AddIndex(
            model_name='sykehustjeneste',
            index=models.Index(fields=['status', 'tom'], name='tjeneste_slutt'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['venter', 'i_gang', 'fullfort', 'avbrutt', 'bortfalt'])), name='tjeneste_status_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='tjeneste_tom_ikke_for_fom'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kommunens_fom__isnull', True), ('kommunens_tom__isnull', True)), models.Q(('kommunens_fom__isnull', False), ('kommunens_tom__isnull', False)), _connector='OR'), name='tjeneste_kommunens_dager'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avsluttet_at__isnull', True), ('avsluttet_av__isnull', True)), models.Q(('avsluttet_at__isnull', False), ('avsluttet_av__isnull', False)), _connector='OR'), name='tjeneste_avsluttet_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bekreftet_at__isnull', True), ('bekreftet_av__isnull', True)), models.Q(('bekreftet_at__isnull', False), ('bekreftet_av__isnull', False)), _connector='OR'), name='tjeneste_bekreftet_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'fullfort'), _negated=True), ('bekreftet_at__isnull', False), _connector='OR'), name='tjeneste_fullfort_er_bekreftet'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bekreftet_at__isnull', False), _negated=True), ('status__in', ['fullfort', 'avbrutt']), _connector='OR'), name='tjeneste_bekreftet_er_slutt'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'avbrutt'), _negated=True), ('avsluttet_at__isnull', False), _connector='OR'), name='tjeneste_avbrutt_er_avsluttet'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'bortfalt'), _negated=True), ('fravar__isnull', True), _connector='OR'), name='tjeneste_bortfalt_uten_fravar'),
        ),
        migrations.AddConstraint(
            model_name='sykehustjeneste',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bekreftet_at__isnull', False), ('bekreftet_fom__gte', models.F('fom')), ('bekreftet_fom__isnull', False), ('bekreftet_prosent__gt', 0), ('bekreftet_prosent__isnull', False), ('bekreftet_prosent__lte', 100), ('bekreftet_tom__gte', models.F('bekreftet_fom')), ('bekreftet_tom__isnull', False), ('bekreftet_tom__lte', models.F('tom'))), models.Q(('bekreftet_at__isnull', True), ('bekreftet_fom__isnull', True), ('bekreftet_prosent__isnull', True), ('bekreftet_tom__isnull', True)), _connector='OR'), name='tjeneste_bekreftet_med_dager_og_prosent'),
        ),
        migrations.AddConstraint(
            model_name='kursdag',
            constraint=models.UniqueConstraint(fields=('tjeneste', 'dato'), name='kursdag_en_gang'),
        ),
        migrations.AddConstraint(
            model_name='forlengelse',
            constraint=models.UniqueConstraint(condition=models.Q(('svart_at__isnull', True)), fields=('tjeneste',), name='forlengelse_en_om_gangen'),
        ),
        migrations.AddConstraint(
            model_name='forlengelse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('svart_at__isnull', True), ('svart_av__isnull', True)), models.Q(('svart_at__isnull', False), ('svart_av__isnull', False)), _connector='OR'), name='forlengelse_svart_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='forlengelse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('godtatt__isnull', True), ('svart_at__isnull', True)), models.Q(('godtatt__isnull', False), ('svart_at__isnull', False)), _connector='OR'), name='forlengelse_svart_med_svar'),
        ),
        migrations.AddConstraint(
            model_name='dokumentertmal',
            constraint=models.CheckConstraint(condition=models.Q(('laeringsmal__in', ['ALM-055', 'ALM-085'])), name='dokumentertmal_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='dokumentertmal',
            constraint=models.UniqueConstraint(fields=('tjeneste', 'laeringsmal'), name='dokumentertmal_en_gang'),
        ),
        migrations.AddConstraint(
            model_name='tjenestekontakt',
            constraint=models.CheckConstraint(condition=models.Q(('mate__in', ['samtale', 'mote', 'epost'])), name='tjenestekontakt_mate_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='tjenestekontakt',
            constraint=models.CheckConstraint(condition=models.Q(('tema__in', ['laeringsmal', 'veiledning', 'kurs', 'forlengelse', 'tilbake', 'praktisk'])), name='tjenestekontakt_tema_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='tjenestekontakt',
            constraint=models.UniqueConstraint(fields=('tjeneste', 'dato', 'mate', 'tema'), name='tjenestekontakt_en_gang'),
        ),
    ]
