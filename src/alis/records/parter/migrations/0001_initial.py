import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Organisasjon',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('type', models.CharField(max_length=20)),
                ('navn', models.CharField(max_length=200)),
                ('orgnr', models.CharField(blank=True, max_length=9)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('type__in', ['kommune', 'alis_kontor', 'helseforetak', 'direktorat'])), name='organisasjon_type_i_tabellen'), models.UniqueConstraint(fields=('type', 'navn'), name='organisasjon_type_navn'), models.UniqueConstraint(condition=models.Q(('orgnr', ''), _negated=True), fields=('orgnr',), name='organisasjon_orgnr'), models.CheckConstraint(condition=models.Q(('navn', ''), _negated=True), name='organisasjon_har_navn')],
            },
        ),
        migrations.CreateModel(
            name='Fylke',
            fields=[
                ('nummer', models.CharField(max_length=2, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=60, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='Kommune',
            fields=[
                ('kommunenummer', models.CharField(max_length=4, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=100)),
                ('navn_sok', models.CharField(max_length=200)),
                ('navn_sortering', models.CharField(max_length=200)),
                ('malform', models.CharField(max_length=10)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('malform__in', ['bokmal', 'nynorsk', 'noytral'])), name='kommune_malform_i_tabellen'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('kommunenummer'), 4), name='kommune_nummer_fire_sifre')],
            },
        ),
        migrations.CreateModel(
            name='KontorDekning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fom', models.DateField()),
                ('tom', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='kontordekning_tom_ikke_for_fom')],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=200)),
                ('navn_sok', models.CharField(db_index=True, max_length=400)),
                ('navn_sortering', models.CharField(max_length=400)),
                ('fodselsnummer', models.CharField(blank=True, max_length=11)),
                ('epost', models.EmailField(blank=True, max_length=254)),
            ],
            options={
                'indexes': [models.Index(fields=['navn_sortering', 'id'], name='person_sortering')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('fodselsnummer', ''), _negated=True), fields=('fodselsnummer',), name='person_fodselsnummer'), models.CheckConstraint(condition=models.Q(('fodselsnummer', ''), django.db.models.lookups.Exact(django.db.models.functions.text.Length('fodselsnummer'), 11), _connector='OR'), name='person_fodselsnummer_elleve_sifre'), models.CheckConstraint(condition=models.Q(('navn', ''), _negated=True), name='person_har_navn')],
            },
        ),
        migrations.CreateModel(
            name='Legesenter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('navn', models.CharField(max_length=120)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('navn', ''), _negated=True), name='legesenter_har_navn')],
            },
        ),
        migrations.CreateModel(
            name='Rolleinnehav',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('rolle', models.CharField(max_length=20)),
                ('fom', models.DateField()),
                ('tom', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('rolle__in', ['alis', 'koordinator', 'signatar', 'attestant', 'veileder', 'kontorradgiver', 'saksbehandler', 'alis_kontakt', 'revisor'])), name='rolleinnehav_rolle_i_tabellen'), models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='rolleinnehav_tom_ikke_for_fom')],
            },
        ),
        migrations.CreateModel(
            name='Sentralitet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('arstall', models.SmallIntegerField()),
                ('klasse', models.SmallIntegerField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('klasse__gte', 1), ('klasse__lte', 6)), name='sentralitet_klasse_1_til_6')],
            },
        ),
        migrations.CreateModel(
            name='Sykehussted',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('navn', models.CharField(max_length=120)),
                ('orgnr', models.CharField(blank=True, max_length=9)),
            ],
        ),
        migrations.CreateModel(
            name='AlisKontor',
            fields=[
                ('organisasjon', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='aliskontor', serialize=False, to='parter.organisasjon')),
                ('navn', models.CharField(max_length=60, unique=True)),
                ('vertssted', models.CharField(max_length=60)),
            ],
        ),
        migrations.AddField(
            model_name='kommune',
            name='fylke',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kommuner', to='parter.fylke'),
        ),
        migrations.AddField(
            model_name='kommune',
            name='organisasjon',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='kommune', to='parter.organisasjon'),
        ),
        migrations.AddField(
            model_name='kontordekning',
            name='kommune',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dekninger', to='parter.kommune'),
        ),
        migrations.CreateModel(
            name='Lege',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='lege', serialize=False, to='parter.person')),
                ('hpr_nr', models.CharField(max_length=9, unique=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('hpr_nr', ''), _negated=True), name='lege_har_hpr_nr')],
            },
        ),
        migrations.AddField(
            model_name='legesenter',
            name='kommune',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='legesentre', to='parter.kommune'),
        ),
        migrations.AddField(
            model_name='rolleinnehav',
            name='organisasjon',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roller', to='parter.organisasjon'),
        ),
        migrations.AddField(
            model_name='rolleinnehav',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roller', to='parter.person'),
        ),
        migrations.AddField(
            model_name='sentralitet',
            name='kommune',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sentraliteter', to='parter.kommune'),
        ),
        migrations.AddField(
            model_name='sykehussted',
            name='helseforetak',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steder', to='parter.organisasjon'),
        ),
        migrations.AddField(
            model_name='kontordekning',
            name='kontor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dekninger', to='parter.aliskontor'),
        ),
        migrations.AddConstraint(
            model_name='legesenter',
            constraint=models.UniqueConstraint(fields=('kommune', 'navn'), name='legesenter_en_gang_i_kommunen'),
        ),
        migrations.AddConstraint(
            model_name='rolleinnehav',
            constraint=models.UniqueConstraint(condition=models.Q(('tom__isnull', True)), fields=('person', 'organisasjon', 'rolle'), name='rolleinnehav_en_apen'),
        ),
        migrations.AddConstraint(
            model_name='sentralitet',
            constraint=models.UniqueConstraint(fields=('kommune', 'arstall'), name='sentralitet_en_per_ar'),
        ),
        migrations.AddConstraint(
            model_name='sykehussted',
            constraint=models.UniqueConstraint(fields=('helseforetak', 'navn'), name='sykehussted_en_gang'),
        ),
        migrations.AddConstraint(
            model_name='kontordekning',
            constraint=models.UniqueConstraint(condition=models.Q(('tom__isnull', True)), fields=('kommune',), name='kontordekning_ett_kontor_per_kommune'),
        ),
    ]
