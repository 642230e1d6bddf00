import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('avtale', '0003_avtaleslag'),
        ('parter', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Opphor',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('grunn', models.CharField(max_length=20)),
                ('siste_dag', models.DateField()),
                ('opprettet_at', models.DateTimeField()),
                ('angret_at', models.DateTimeField(null=True)),
                ('angret_fordi', models.CharField(blank=True, max_length=500)),
                ('angret_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('avtale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opphor', to='avtale.avtale')),
                ('opprettet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('versjon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opphor', to='avtale.avtaleversjon')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('angret_at__isnull', True)), fields=('versjon',), name='opphor_ett_per_versjon'), models.CheckConstraint(condition=models.Q(('grunn__in', ['fratredelse', 'vikariat_over', 'fem_ar_brukt', 'ferdig_spesialist', 'uten_tilskudd', 'oppsagt', 'enighet'])), name='opphor_grunn_i_tabellen'), models.CheckConstraint(condition=models.Q(models.Q(('angret_at__isnull', True), ('angret_av__isnull', True)), models.Q(('angret_at__isnull', False), ('angret_av__isnull', False)), _connector='OR'), name='opphor_angret_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('angret_at__isnull', False), _negated=True), models.Q(('angret_fordi', ''), _negated=True), _connector='OR'), name='opphor_angret_med_grunn'), models.CheckConstraint(condition=models.Q(('angret_at__isnull', False), ('angret_fordi', ''), _connector='OR'), name='opphor_grunn_bare_naar_angret')],
            },
        ),
        migrations.CreateModel(
            name='Innbetaling',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('dato', models.DateField()),
                ('belop', models.BigIntegerField()),
                ('registrert_at', models.DateTimeField()),
                ('registrert_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('opphor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='innbetalinger', to='opphor.opphor')),
            ],
            options={
                'ordering': ['dato', 'registrert_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('belop__gt', 0)), name='innbetaling_over_null')],
            },
        ),
        migrations.CreateModel(
            name='Tilbakebetalingskrav',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('nummer', models.PositiveSmallIntegerField()),
                ('status', models.CharField(max_length=20)),
                ('belop', models.BigIntegerField(null=True)),
                ('av_engangsbelop', models.BigIntegerField(null=True)),
                ('av_ubrukt', models.BigIntegerField(null=True)),
                ('ubruktregel', models.CharField(max_length=20)),
                ('bestemt_av', models.CharField(max_length=200)),
                ('begrunnelse', models.CharField(max_length=2000)),
                ('fakta', models.JSONField()),
                ('vurderinger', models.JSONField()),
                ('beregnet_at', models.DateTimeField()),
                ('sendt_at', models.DateTimeField(null=True)),
                ('forfall', models.DateField(null=True)),
                ('imotsagt_at', models.DateTimeField(null=True)),
                ('innsigelse', models.CharField(blank=True, max_length=4000)),
                ('avgjort_at', models.DateTimeField(null=True)),
                ('avgjort_fordi', models.CharField(blank=True, max_length=2000)),
                ('laas', models.PositiveIntegerField(default=1)),
                ('avgjort_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('beregnet_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('imotsagt_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('opphor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='krav', to='opphor.opphor')),
                ('sendt_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'ordering': ['nummer'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['beregnet', 'uavklart', 'sendt', 'innsigelse', 'betalt', 'ettergitt', 'erstattet', 'bortfalt'])), name='krav_status_i_tabellen'), models.CheckConstraint(condition=models.Q(('ubruktregel__in', ['tilbakebetales', 'overfores', 'beholdes'])), name='krav_ubruktregel_i_tabellen'), models.UniqueConstraint(fields=('opphor', 'nummer'), name='krav_nummer_en_gang'), models.UniqueConstraint(condition=models.Q(('status__in', ['erstattet', 'bortfalt']), _negated=True), fields=('opphor',), name='krav_ett_gjelder'), models.CheckConstraint(condition=models.Q(models.Q(('belop__isnull', True), ('belop__gte', 0), _connector='OR'), models.Q(('av_engangsbelop__isnull', True), ('av_engangsbelop__gte', 0), _connector='OR'), models.Q(('av_ubrukt__isnull', True), ('av_ubrukt__gte', 0), _connector='OR')), name='krav_belop_ikke_negative'), models.CheckConstraint(condition=models.Q(models.Q(('av_engangsbelop__isnull', True), ('belop__isnull', True)), models.Q(('av_ubrukt__isnull', True), ('belop__isnull', True)), ('belop', django.db.models.expressions.CombinedExpression(models.F('av_engangsbelop'), '+', models.F('av_ubrukt'))), _connector='OR'), name='krav_belop_er_summen'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'uavklart'), _negated=True), ('belop__isnull', True), _connector='OR'), name='krav_uavklart_er_uten_belop'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['sendt', 'innsigelse', 'betalt', 'ettergitt']), _negated=True), models.Q(('belop__gt', 0), ('belop__isnull', False)), _connector='OR'), name='krav_sendt_har_belop'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['sendt', 'innsigelse', 'betalt', 'ettergitt']), _negated=True), ('sendt_at__isnull', False), _connector='OR'), name='krav_sendt_har_forfall'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['uavklart', 'beregnet']), _negated=True), ('sendt_at__isnull', True), _connector='OR'), name='krav_usendt_er_usendt'), models.CheckConstraint(condition=models.Q(models.Q(('sendt_at__isnull', True), ('sendt_av__isnull', True)), models.Q(('sendt_at__isnull', False), ('sendt_av__isnull', False)), _connector='OR'), name='krav_sendt_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('forfall__isnull', True), ('sendt_at__isnull', True)), models.Q(('forfall__isnull', False), ('sendt_at__isnull', False)), _connector='OR'), name='krav_sendt_med_forfall'), models.CheckConstraint(condition=models.Q(models.Q(('imotsagt_at__isnull', True), ('imotsagt_av__isnull', True)), models.Q(('imotsagt_at__isnull', False), ('imotsagt_av__isnull', False)), _connector='OR'), name='krav_imotsagt_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('avgjort_at__isnull', True), ('avgjort_av__isnull', True)), models.Q(('avgjort_at__isnull', False), ('avgjort_av__isnull', False)), _connector='OR'), name='krav_avgjort_at_og_av'), models.CheckConstraint(condition=models.Q(models.Q(('imotsagt_at__isnull', False), _negated=True), models.Q(('innsigelse', ''), _negated=True), _connector='OR'), name='krav_innsigelse_har_ord'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'ettergitt'), _negated=True), models.Q(('avgjort_at__isnull', False), models.Q(('avgjort_fordi', ''), _negated=True)), _connector='OR'), name='krav_ettergitt_er_avgjort'), models.CheckConstraint(condition=models.Q(('sendt_av__isnull', True), models.Q(('sendt_av', models.F('beregnet_av')), _negated=True), _connector='OR'), name='krav_beregnet_og_sendt_av_to')],
            },
        ),
        migrations.CreateModel(
            name='Opphorsbrev',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('slag', models.CharField(max_length=10)),
                ('sha256', models.CharField(max_length=64)),
                ('innhold', models.BinaryField()),
                ('opprettet_at', models.DateTimeField()),
                ('opphor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='brev', to='opphor.opphor')),
                ('krav', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='brev', to='opphor.tilbakebetalingskrav')),
            ],
            options={
                'ordering': ['opprettet_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slag__in', ['opphor', 'krav'])), name='opphorsbrev_slag_i_tabellen'), models.UniqueConstraint(fields=('krav',), name='opphorsbrev_ett_per_krav'), models.CheckConstraint(condition=models.Q(models.Q(('krav__isnull', False), ('slag', 'krav')), models.Q(('krav__isnull', True), ('slag', 'opphor')), _connector='OR'), name='opphorsbrev_krav_har_krav'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('sha256'), 64), name='opphorsbrev_hash_lengde')],
            },
        ),
    ]
