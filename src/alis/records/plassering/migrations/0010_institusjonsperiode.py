"""Service in a municipal institution, and what keeps it to where it belongs, on both vendors."""

import django.db.models.deletion
from django.db import migrations, models

from alis.records.plassering.vern_institusjon import slipp_institusjonen, vern_institusjonen


class Migration(migrations.Migration):

    dependencies = [
        ('parter', '0003_fullmakt_en_gang'),
        ('plassering', '0009_vern_sammenslaing'),
    ]

    operations = [
        migrations.CreateModel(
            name='Institusjonsperiode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('del_nr', models.PositiveSmallIntegerField(default=1)),
                ('fom', models.DateField()),
                ('tom', models.DateField()),
                ('fort_at', models.DateTimeField()),
                ('behov', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='institusjonsperioder', to='plassering.behov')),
                ('fort_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person')),
            ],
            options={
                'ordering': ['behov', 'del_nr'],
                'constraints': [models.CheckConstraint(condition=models.Q(('tom__isnull', True), ('tom__gte', models.F('fom')), _connector='OR'), name='institusjonsperiode_tom_ikke_for_fom'), models.UniqueConstraint(fields=('behov', 'del_nr'), name='institusjonsperiode_del_en_gang'), models.CheckConstraint(condition=models.Q(('del_nr__in', [1, 2])), name='institusjonsperiode_en_eller_to')],
            },
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_institusjonen(schema_editor.connection),
            lambda apps, schema_editor: slipp_institusjonen(schema_editor.connection),
        ),
    ]
