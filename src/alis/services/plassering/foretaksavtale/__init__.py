"""The agreement between a kommune and a trust: written, signed, reviewed and ended."""
