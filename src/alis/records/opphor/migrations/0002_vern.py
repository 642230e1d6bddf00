"""Pin what has been worked out and sent, on both vendors."""

from django.db import migrations

from alis.records.opphor.vern import slipp_opphoret, vern_opphoret


class Migration(migrations.Migration):
    dependencies = [("opphor", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern_opphoret(schema_editor.connection),
            lambda apps, schema_editor: slipp_opphoret(schema_editor.connection),
        )
    ]
