import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alis.records.avtale.vern_tilsidelagt import slipp_tilsidelagte, vern_tilsidelagte


def vern(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vern_tilsidelagte(schema_editor.connection)


def slipp(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    slipp_tilsidelagte(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [("avtale", "0009_registrert_papir"), ("parter", "0003_fullmakt_en_gang")]

    operations = [
        migrations.CreateModel(
            name="Tilsidelegging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lagt_til_side_at", models.DateTimeField()),
                (
                    "lagt_til_side_av",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parter.person"
                    ),
                ),
                (
                    "skann",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tilsidelegging",
                        to="avtale.skann",
                    ),
                ),
            ],
        ),
        migrations.RunPython(vern, slipp),
    ]
