"""What someone has been offered stays as it was: a vacancy that is changed after that is another."""

from django.db import migrations, models

from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen
from alis.records.plassering.vern_endret_plass import slipp_endret_plass, vern_endret_plass


class Migration(migrations.Migration):

    dependencies = [
        ('plassering', '0016_trekkgrunn'),
    ]

    operations = [
        migrations.AddField(
            model_name='ledigplass',
            name='endret_til',
            field=models.ForeignKey(null=True, on_delete=models.deletion.RESTRICT, related_name='endret_fra', to='plassering.ledigplass'),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: slipp_plasseringen(schema_editor.connection),
            migrations.RunPython.noop,
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_plasseringen(schema_editor.connection),
            migrations.RunPython.noop,
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_endret_plass(schema_editor.connection),
            lambda apps, schema_editor: slipp_endret_plass(schema_editor.connection),
        ),
    ]
