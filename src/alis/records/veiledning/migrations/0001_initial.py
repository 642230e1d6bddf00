import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('parter', '0003_fullmakt_en_gang'),
        ('utdanning', '0002_fortsettelse'),
    ]

    operations = [
        migrations.CreateModel(
            name='Veiledningsattest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tilskuddsperiode', models.CharField(max_length=60)),
                ('status', models.CharField(max_length=20)),
                ('innhold', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('hundredeler', models.PositiveIntegerField()),
                ('samlet_at', models.DateTimeField()),
                ('lege_signert_at', models.DateTimeField(null=True)),
                ('veileder_signert_at', models.DateTimeField(null=True)),
                ('timesats', models.BigIntegerField(null=True)),
                ('belop', models.BigIntegerField(null=True)),
                ('attestert_at', models.DateTimeField(null=True)),
                ('godkjent_at', models.DateTimeField(null=True)),
                ('avsluttet_at', models.DateTimeField(null=True)),
                ('returnert_fordi', models.CharField(blank=True, max_length=2000)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('attestert_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('avsluttet_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('godkjent_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('lege', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.lege')),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='veiledningsattester', to='utdanning.alissak')),
                ('samlet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('veileder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
        ),
        migrations.CreateModel(
            name='Veiledningsmote',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('dag', models.DateField()),
                ('start', models.PositiveSmallIntegerField()),
                ('hundredeler', models.PositiveSmallIntegerField()),
                ('tema', models.CharField(max_length=20)),
                ('beskrivelse', models.CharField(blank=True, max_length=200)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('registrert_at', models.DateTimeField()),
                ('attest', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='moter', to='veiledning.veiledningsattest')),
                ('lege', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='veiledningsmoter', to='parter.lege')),
                ('registrert_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('sak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='veiledningsmoter', to='utdanning.alissak')),
                ('veileder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'ordering': ['dag', 'start'],
            },
        ),
        migrations.AddIndex(
            model_name='veiledningsattest',
            index=models.Index(fields=['sak', 'tilskuddsperiode'], name='attest_sak_og_periode'),
        ),
        migrations.AddIndex(
            model_name='veiledningsattest',
            index=models.Index(fields=['status', 'samlet_at', 'id'], name='attest_ko'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['kladd', 'til_signering', 'signert', 'returnert', 'attestert', 'godkjent', 'forkastet'])), name='attest_status_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('sha256'), 64), name='attest_hash_lengde'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('hundredeler__gt', 0)), name='attest_har_timer'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['kladd']), _negated=True), models.Q(('lege_signert_at__isnull', True), ('veileder_signert_at__isnull', True)), _connector='OR'), name='attest_kladd_er_usignert'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['til_signering']), _negated=True), models.Q(models.Q(('lege_signert_at__isnull', True), ('veileder_signert_at__isnull', True), _negated=True), models.Q(('lege_signert_at__isnull', False), ('veileder_signert_at__isnull', False), _negated=True)), _connector='OR'), name='attest_til_signering_har_en'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['signert', 'attestert', 'godkjent', 'returnert']), _negated=True), models.Q(('lege_signert_at__isnull', False), ('veileder_signert_at__isnull', False)), _connector='OR'), name='attest_signert_har_begge'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('attestert_at__isnull', True), ('attestert_av__isnull', True)), models.Q(('attestert_at__isnull', False), ('attestert_av__isnull', False)), _connector='OR'), name='attest_attestert_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('attestert_at__isnull', True), ('belop__isnull', True)), models.Q(('attestert_at__isnull', False), ('belop__isnull', False)), _connector='OR'), name='attest_attestert_med_belop'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('godkjent_at__isnull', True), ('godkjent_av__isnull', True)), models.Q(('godkjent_at__isnull', False), ('godkjent_av__isnull', False)), _connector='OR'), name='attest_godkjent_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avsluttet_at__isnull', True), ('avsluttet_av__isnull', True)), models.Q(('avsluttet_at__isnull', False), ('avsluttet_av__isnull', False)), _connector='OR'), name='attest_avsluttet_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['attestert', 'godkjent']), _negated=True), ('attestert_at__isnull', False), _connector='OR'), name='attest_attestert_er_attestert'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['kladd', 'til_signering', 'signert', 'forkastet']), _negated=True), ('attestert_at__isnull', True), _connector='OR'), name='attest_uattestert_er_uattestert'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('godkjent_at__isnull', False), ('status', 'godkjent')), models.Q(models.Q(('status', 'godkjent'), _negated=True), ('godkjent_at__isnull', True)), _connector='OR'), name='attest_godkjent_naar_godkjent'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['returnert', 'forkastet']), ('avsluttet_at__isnull', False)), models.Q(models.Q(('status__in', ['returnert', 'forkastet']), _negated=True), ('avsluttet_at__isnull', True)), _connector='OR'), name='attest_avsluttet_naar_avsluttet'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['returnert']), _negated=True), models.Q(('returnert_fordi', ''), _negated=True), _connector='OR'), name='attest_returnert_med_grunn'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('belop__isnull', True), ('belop__gte', 0), _connector='OR'), models.Q(('timesats__isnull', True), ('timesats__gte', 0), _connector='OR')), name='attest_belop_ikke_negativt'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('veileder__isnull', True), models.Q(('veileder', models.F('lege')), _negated=True), _connector='OR'), name='attest_lege_og_veileder_er_to'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('attestert_av__isnull', True), models.Q(('attestert_av', models.F('lege')), _negated=True), _connector='OR'), name='attest_legen_attesterer_ikke'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('attestert_av__isnull', True), models.Q(('attestert_av', models.F('veileder')), _negated=True), _connector='OR'), name='attest_veilederen_attesterer_ikke'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('godkjent_av__isnull', True), models.Q(('godkjent_av', models.F('lege')), _negated=True), _connector='OR'), name='attest_legen_godkjenner_ikke'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('godkjent_av__isnull', True), models.Q(('godkjent_av', models.F('veileder')), _negated=True), _connector='OR'), name='attest_veilederen_godkjenner_ikke'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsattest',
            constraint=models.CheckConstraint(condition=models.Q(('godkjent_av__isnull', True), models.Q(('godkjent_av', models.F('attestert_av')), _negated=True), _connector='OR'), name='attest_attestert_og_godkjent_av_to'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsmote',
            constraint=models.UniqueConstraint(fields=('lege', 'dag', 'start'), name='mote_ett_per_lege_dag_og_start'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsmote',
            constraint=models.CheckConstraint(condition=models.Q(('tema__in', ['laeringsmal', 'faglige_sporsmal', 'kommunikasjon', 'samarbeid', 'legerollen', 'praksisdrift', 'utdanningsplan', 'annet'])), name='mote_tema_i_tabellen'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsmote',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('tema', 'annet'), _negated=True), models.Q(('beskrivelse', ''), _negated=True), _connector='OR'), name='mote_annet_er_beskrevet'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsmote',
            constraint=models.CheckConstraint(condition=models.Q(('hundredeler__gt', 0)), name='mote_tar_tid'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsmote',
            constraint=models.CheckConstraint(condition=models.Q(('hundredeler__lte', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.Value(86400), '-', django.db.models.expressions.CombinedExpression(models.F('start'), '*', models.Value(60))), '/', models.Value(36)))), name='mote_innenfor_dagen'),
        ),
        migrations.AddConstraint(
            model_name='veiledningsmote',
            constraint=models.CheckConstraint(condition=models.Q(('veileder', models.F('lege')), _negated=True), name='mote_ikke_hos_seg_selv'),
        ),
    ]
