"""Keep a case in its kommune, but for when that has become part of another, on both vendors."""

from django.db import migrations

from alis.records.utdanning.vern_sammenslaing import slipp_sakens_kommune, vern_sakens_kommune


class Migration(migrations.Migration):
    dependencies = [("utdanning", "0003_prosjektnummer"), ("parter", "0004_kommunesammenslaing")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_sakens_kommune(schema_editor.connection),
            lambda apps, schema_editor: slipp_sakens_kommune(schema_editor.connection),
        )
    ]
