"""Who typed an absence first, and who said that its days stand. Between two migrations that let it go and keep it again."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('parter', '0004_kommunesammenslaing'),
        ('plassering', '0012_slipp_fravaret'),
        ('utdanning', '0004_vern_sammenslaing'),
    ]

    operations = [
        migrations.AddField(
            model_name='fravar',
            name='fort_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='fravar',
            name='fort_av',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddField(
            model_name='fravar',
            name='star_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='fravar',
            name='star_av',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parter.person'),
        ),
        migrations.AddConstraint(
            model_name='fravar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fort_at__isnull', True), ('fort_av__isnull', True)), models.Q(('fort_at__isnull', False), ('fort_av__isnull', False)), _connector='OR'), name='fravar_fort_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='fravar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('star_at__isnull', True), ('star_av__isnull', True)), models.Q(('star_at__isnull', False), ('star_av__isnull', False)), _connector='OR'), name='fravar_star_at_og_av'),
        ),
        migrations.AddConstraint(
            model_name='fravar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('star_at__isnull', False), _negated=True), ('type', 'institusjonstjeneste'), _connector='OR'), name='fravar_star_bare_institusjon'),
        ),
    ]
