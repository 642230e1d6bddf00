"""A need can be of what is left of a service that ended early."""

from django.db import migrations, models

from alis.records.plassering.vern_gjenstar import slipp_det_som_gjenstar, vern_det_som_gjenstar


class Migration(migrations.Migration):

    dependencies = [
        ('plassering', '0013_vern_fravaret'),
    ]

    operations = [
        migrations.AddField(
            model_name='behov',
            name='gjenstar',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: vern_det_som_gjenstar(schema_editor.connection),
            lambda apps, schema_editor: slipp_det_som_gjenstar(schema_editor.connection),
        ),
    ]
