"""The agreement between a kommune and a trust, on pages."""
