import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('avtale', '0006_signeringsplan'),
        ('parter', '0002_fullmakt'),
    ]

    operations = [
        migrations.CreateModel(
            name='Standardplan',
            fields=[
                ('kommune', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='signeringsplan', serialize=False, to='parter.kommune')),
                ('rekkefolge', models.CharField(max_length=20)),
                ('satt_at', models.DateTimeField()),
                ('satt_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('rekkefolge__in', ['fri', 'kommunen_forst', 'kommunen_sist', 'trinn'])), name='standardplan_rekkefolge')],
            },
        ),
        migrations.CreateModel(
            name='Standardunderskriver',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField()),
                ('tittel', models.CharField(blank=True, max_length=60)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='underskrivere', to='signering.standardplan')),
            ],
            options={
                'ordering': ['plan', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'nummer'), name='standardunderskriver_nummer'), models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('plan', 'person'), name='standardunderskriver_person'), models.CheckConstraint(condition=models.Q(('nummer__gte', 1)), name='standardunderskriver_fra_en')],
            },
        ),
        migrations.CreateModel(
            name='Avvisning',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('part', models.CharField(max_length=10)),
                ('grunn', models.TextField()),
                ('avvist_at', models.DateTimeField()),
                ('dokument_hash', models.CharField(max_length=64)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
                ('versjon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='avvisninger', to='avtale.avtaleversjon')),
            ],
            options={
                'ordering': ['avvist_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('part__in', ['kommune', 'alis', 'veileder'])), name='avvisning_part_i_tabellen'), models.CheckConstraint(condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length('dokument_hash'), 64), name='avvisning_hash_lengde'), models.CheckConstraint(condition=models.Q(('grunn', ''), _negated=True), name='avvisning_har_grunn')],
            },
        ),
    ]
