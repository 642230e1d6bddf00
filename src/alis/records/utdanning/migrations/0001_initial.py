import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('parter', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='AlisSak',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('start_spesialisering', models.DateField(null=True)),
                ('forventet_slutt', models.DateField(null=True)),
                ('forste_dato_fastlege', models.DateField(null=True)),
                ('vikarbyra', models.BooleanField(null=True)),
                ('driftsform', models.CharField(max_length=20)),
                ('fordeling_alis', models.DecimalField(decimal_places=4, max_digits=5, null=True)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('opprettet_at', models.DateTimeField()),
                ('endret_at', models.DateTimeField()),
                ('endret_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('kommune', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='saker', to='parter.kommune')),
                ('kontaktperson', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kontakt_for', to='parter.person')),
                ('lege', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='saker', to='parter.lege')),
                ('legesenter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='saker', to='parter.legesenter')),
                ('opprettet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('lege', 'kommune'), name='alissak_en_per_lege_og_kommune'), models.CheckConstraint(condition=models.Q(('driftsform__in', ['naeringsdrivende', 'ansatt', 'annet'])), name='alissak_driftsform_i_tabellen'), models.CheckConstraint(condition=models.Q(('forventet_slutt__isnull', True), ('forventet_slutt__gte', models.F('start_spesialisering')), _connector='OR'), name='alissak_slutt_ikke_for_start'), models.CheckConstraint(condition=models.Q(models.Q(('fordeling_alis__isnull', False), _negated=True), ('driftsform', 'annet'), _connector='OR'), name='alissak_fordeling_bare_ved_annet'), models.CheckConstraint(condition=models.Q(('fordeling_alis__isnull', True), models.Q(('fordeling_alis__gte', 0), ('fordeling_alis__lte', 1)), _connector='OR'), name='alissak_fordeling_0_til_1')],
            },
        ),
        migrations.CreateModel(
            name='Delingssamtykke',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('gitt_at', models.DateTimeField()),
                ('trukket_at', models.DateTimeField(null=True)),
                ('fra_sak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delt_med', to='utdanning.alissak')),
                ('til_sak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delt_fra', to='utdanning.alissak')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('fra_sak', models.F('til_sak')), _negated=True), name='delingssamtykke_to_saker'), models.CheckConstraint(condition=models.Q(('trukket_at__isnull', True), ('trukket_at__gte', models.F('gitt_at')), _connector='OR'), name='delingssamtykke_trukket_etter_gitt'), models.UniqueConstraint(condition=models.Q(('trukket_at__isnull', True)), fields=('fra_sak', 'til_sak'), name='delingssamtykke_ett_gjeldende')],
            },
        ),
        migrations.CreateModel(
            name='Fravar',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('type', models.CharField(max_length=30)),
                ('fom', models.DateField()),
                ('tom', models.DateField()),
                ('aktiviteter_fortsetter', models.BooleanField(default=False)),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fravar', to='utdanning.alissak')),
                ('sykehussted', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fravar', to='parter.sykehussted')),
            ],
            options={
                'ordering': ['fom', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('type__in', ['institusjonstjeneste', 'permisjon'])), name='fravar_type_i_tabellen'), models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='fravar_tom_ikke_for_fom'), models.CheckConstraint(condition=models.Q(models.Q(('type', 'institusjonstjeneste'), _negated=True), ('aktiviteter_fortsetter', False), _connector='OR'), name='fravar_institusjon_stanser_aktivitetene'), models.CheckConstraint(condition=models.Q(models.Q(('sykehussted__isnull', False), _negated=True), ('type', 'institusjonstjeneste'), _connector='OR'), name='fravar_sykehus_bare_ved_institusjonstjeneste')],
            },
        ),
        migrations.CreateModel(
            name='Stilling',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('type', models.CharField(max_length=30)),
                ('prosent', models.DecimalField(decimal_places=2, max_digits=5)),
                ('fom', models.DateField()),
                ('tom', models.DateField(null=True)),
                ('vikariat_fom', models.DateField(null=True)),
                ('vikariat_tom', models.DateField(null=True)),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stillinger', to='utdanning.alissak')),
            ],
            options={
                'ordering': ['fom', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('type__in', ['fastlege', 'fastlegevikar', 'introduksjonslege', 'annet_kommunalt_legearbeid'])), name='stilling_type_i_tabellen'), models.CheckConstraint(condition=models.Q(('prosent__gt', 0), ('prosent__lte', 100)), name='stilling_prosent_over_0_til_100'), models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='stilling_tom_ikke_for_fom'), models.CheckConstraint(condition=models.Q(('vikariat_tom__isnull', True), ('vikariat_tom__gte', models.F('vikariat_fom')), _connector='OR'), name='stilling_vikariat_tom_ikke_for_fom'), models.CheckConstraint(condition=models.Q(models.Q(('vikariat_fom__isnull', False), ('vikariat_tom__isnull', False), _connector='OR', _negated=True), ('type', 'fastlegevikar'), _connector='OR'), name='stilling_vikariat_bare_for_vikar')],
            },
        ),
        migrations.CreateModel(
            name='TidligereArbeidsgiver',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=200)),
                ('fom', models.DateField()),
                ('tom', models.DateField()),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tidligere_arbeidsgivere', to='utdanning.alissak')),
            ],
            options={
                'ordering': ['fom', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='tidligerearbeidsgiver_tom_ikke_for_fom'), models.CheckConstraint(condition=models.Q(('navn', ''), _negated=True), name='tidligerearbeidsgiver_har_navn')],
            },
        ),
        migrations.CreateModel(
            name='Veilederforhold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fom', models.DateField()),
                ('tom', models.DateField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='veileder_for', to='parter.person')),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='veilederforhold', to='utdanning.alissak')),
            ],
            options={
                'ordering': ['fom', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='veilederforhold_tom_ikke_for_fom'), models.UniqueConstraint(condition=models.Q(('tom__isnull', True)), fields=('sak',), name='veilederforhold_ett_apent_i_saken')],
            },
        ),
    ]
