"""The views of the agreement between a kommune and a trust."""
