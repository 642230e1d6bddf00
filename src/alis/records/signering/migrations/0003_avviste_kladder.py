from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def si_hvem(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """A draft that was refused before anyone wrote down who sent it back."""
    Avvisning = apps.get_model("signering", "Avvisning")
    for avvisning in Avvisning.objects.filter(versjon__status="kladd").order_by("avvist_at"):
        avvisning.versjon.status_at = avvisning.avvist_at
        avvisning.versjon.status_av_id = avvisning.person_id
        avvisning.versjon.save(update_fields=["status_at", "status_av"])


class Migration(migrations.Migration):

    dependencies = [("signering", "0002_vern"), ("avtale", "0011_statusbytte")]

    operations = [migrations.RunPython(si_hvem, migrations.RunPython.noop)]
