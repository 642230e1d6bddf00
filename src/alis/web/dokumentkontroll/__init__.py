"""«Kontroller et dokument»: the public page where anyone may drop a PDF."""
