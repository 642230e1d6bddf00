"""Keep services to where they may go, and what was confirmed as it was, on both vendors; and needs as before, with their new way."""

from django.db import migrations
from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen
from alis.records.plassering.vern_samtidig import slipp_samtidig, vern_samtidig
from alis.records.plassering.vern_tjeneste import slipp_tjenesten, vern_tjenesten


def vern(connection: BaseDatabaseWrapper) -> None:
    vern_plasseringen(connection)
    vern_tjenesten(connection)
    vern_samtidig(connection)


def slipp(connection: BaseDatabaseWrapper) -> None:
    slipp_samtidig(connection)
    slipp_tjenesten(connection)
    slipp_plasseringen(connection)


class Migration(migrations.Migration):
    dependencies = [("plassering", "0006_sykehustjeneste")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: vern(schema_editor.connection),
            lambda apps, schema_editor: slipp(schema_editor.connection),
        )
    ]
