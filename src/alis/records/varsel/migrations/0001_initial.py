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
            name='Sendtvarsel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nokkel', models.CharField(max_length=120)),
                ('dato', models.DateField()),
                ('trinn', models.CharField(max_length=40)),
                ('sendt_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('nokkel', 'dato', 'trinn'), name='sendtvarsel_aldri_to_ganger'), models.CheckConstraint(condition=models.Q(models.Q(('nokkel', ''), _negated=True), models.Q(('trinn', ''), _negated=True)), name='sendtvarsel_har_nokkel_og_trinn')],
            },
        ),
        migrations.CreateModel(
            name='Varsel',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('rolle', models.CharField(max_length=20)),
                ('mal', models.CharField(max_length=40)),
                ('nokkel', models.CharField(max_length=200)),
                ('objekt_type', models.CharField(max_length=60)),
                ('objekt_id', models.CharField(max_length=60)),
                ('sak_id', models.UUIDField(null=True)),
                ('kommunenummer', models.CharField(max_length=4)),
                ('innhold', models.JSONField(default=dict)),
                ('opprettet_at', models.DateTimeField()),
                ('lest_at', models.DateTimeField(null=True)),
                ('organisasjon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='parter.organisasjon')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='varsler', to='parter.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-opprettet_at', 'id'], name='varsel_person_nyeste')],
                'constraints': [models.UniqueConstraint(fields=('person', 'nokkel'), name='varsel_aldri_to_ganger'), models.CheckConstraint(condition=models.Q(('rolle__in', ['alis', 'koordinator', 'signatar', 'attestant', 'veileder', 'kontorradgiver', 'saksbehandler', 'alis_kontakt', 'revisor'])), name='varsel_rolle_i_tabellen'), models.CheckConstraint(condition=models.Q(models.Q(('mal', ''), _negated=True), models.Q(('nokkel', ''), _negated=True)), name='varsel_har_mal_og_nokkel')],
            },
        ),
        migrations.CreateModel(
            name='Utsending',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kanal', models.CharField(max_length=10)),
                ('status', models.CharField(default='venter', max_length=10)),
                ('forsok', models.PositiveSmallIntegerField(default=0)),
                ('neste_forsok_at', models.DateTimeField(null=True)),
                ('levert_at', models.DateTimeField(null=True)),
                ('kvittering', models.CharField(blank=True, max_length=300)),
                ('feil', models.CharField(blank=True, max_length=300)),
                ('varsel', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='utsendinger', to='varsel.varsel')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('status__in', ['venter', 'sendes'])), fields=['neste_forsok_at', 'id'], name='utsending_ko')],
                'constraints': [models.UniqueConstraint(fields=('varsel', 'kanal'), name='utsending_en_per_kanal'), models.CheckConstraint(condition=models.Q(('kanal__in', ['epost'])), name='utsending_kanal_i_tabellen'), models.CheckConstraint(condition=models.Q(('status__in', ['venter', 'sendes', 'levert', 'gitt_opp'])), name='utsending_status_i_tabellen'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['venter', 'sendes']), _negated=True), ('neste_forsok_at__isnull', False), _connector='OR'), name='utsending_i_ko_har_tid'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'levert'), _negated=True), ('levert_at__isnull', False), _connector='OR'), name='utsending_levert_har_tidspunkt'), models.CheckConstraint(condition=models.Q(models.Q(('levert_at__isnull', False), _negated=True), ('status', 'levert'), _connector='OR'), name='utsending_bare_levert_har_tidspunkt'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'gitt_opp'), _negated=True), models.Q(('feil', ''), _negated=True), _connector='OR'), name='utsending_gitt_opp_sier_hvorfor')],
            },
        ),
    ]
