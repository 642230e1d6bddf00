"""A file that is read into memory, never put on disk, and no longer than it may be."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload

FELT = "fil"
STORSTE = 25 * 1024 * 1024


class Minneopplasting(FileUploadHandler):
    """Keeps the one file of the form; `for_stor` tells that it was larger than `STORSTE` and was let go."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.for_stor = False
        self._deler: list[bytes] = []
        self._storrelse = 0
        self._har_fil = False

    def new_file(self, field_name: str, *args: Any, **kwargs: Any) -> None:
        if field_name != FELT or self._har_fil:
            raise SkipFile
        self._har_fil = True
        super().new_file(field_name, *args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._storrelse += len(raw_data)
        if self._storrelse > STORSTE:
            self.for_stor = True
            self._deler.clear()
            raise StopUpload(connection_reset=False)
        self._deler.append(raw_data)

    def file_complete(self, file_size: int) -> SimpleUploadedFile:
        return SimpleUploadedFile("fil.pdf", b"".join(self._deler))
