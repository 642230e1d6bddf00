"""A proposal of a longer service can be taken back, and falls away with the service's last day."""

import django.db.models.deletion
from django.db import migrations, models

from alis.records.plassering.vern_forlengelse import slipp_forlengelsen, vern_forlengelsen
from alis.records.plassering.vern_tjeneste import slipp_tjenesten, vern_tjenesten


class Migration(migrations.Migration):

    dependencies = [
        ('parter', '0003_fullmakt_en_gang'),
        ('plassering', '0010_institusjonsperiode'),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: slipp_tjenesten(schema_editor.connection),
            lambda apps, schema_editor: vern_tjenesten(schema_editor.connection),
        ),
        migrations.RemoveConstraint(
            model_name='forlengelse',
            name='forlengelse_en_om_gangen',
        ),
        migrations.AddField(
            model_name='forlengelse',
            name='bortfalt_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='forlengelse',
            name='trukket_av',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddConstraint(
            model_name='forlengelse',
            constraint=models.UniqueConstraint(condition=models.Q(('bortfalt_at__isnull', True), ('svart_at__isnull', True)), fields=('tjeneste',), name='forlengelse_en_om_gangen'),
        ),
        migrations.AddConstraint(
            model_name='forlengelse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bortfalt_at__isnull', False), _negated=True), ('svart_at__isnull', True), _connector='OR'), name='forlengelse_besvart_eller_bortfalt'),
        ),
        migrations.AddConstraint(
            model_name='forlengelse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('trukket_av__isnull', False), _negated=True), ('bortfalt_at__isnull', False), _connector='OR'), name='forlengelse_trukket_er_bortfalt'),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_forlengelsen(schema_editor.connection),
            lambda apps, schema_editor: slipp_forlengelsen(schema_editor.connection),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_tjenesten(schema_editor.connection),
            lambda apps, schema_editor: slipp_tjenesten(schema_editor.connection),
        ),
    ]
