"""Hospital service as tables: trusts' ways, needs, vacancies and offers."""
