"""The agreement between a kommune and a supervisor: made here, then signed, ended and kept as every agreement is."""
