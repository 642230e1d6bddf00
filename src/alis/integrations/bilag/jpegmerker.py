"""Take away what a camera wrote in a JPEG beside the picture, and leave every point of it as it is."""

PICTURE_FOLLOWS = 0xDA
WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}
KEPT_APPLICATION = {0xE0, 0xE2, 0xEE}
"""JFIF, colour profile, and how Adobe's colours are to be read. Exif, XMP and IPTC stand in the others."""
COMMENT = 0xFE


def uten_kameradata(jpeg: bytes) -> bytes:
    """The same picture. What does not look as a JPEG should is given back as it is: it is for the reader to judge."""
    if not jpeg.startswith(b"\xff\xd8"):
        return jpeg
    deler, sted = [jpeg[:2]], 2
    while sted + 4 <= len(jpeg) and jpeg[sted] == 0xFF:
        merke = jpeg[sted + 1]
        if merke == PICTURE_FOLLOWS:
            return b"".join((*deler, jpeg[sted:]))
        slutt = sted + 2 if merke in WITHOUT_LENGTH else sted + 2 + int.from_bytes(jpeg[sted + 2 : sted + 4])
        if not _says_of_the_camera(merke):
            deler.append(jpeg[sted:slutt])
        sted = slutt
    return jpeg


def _says_of_the_camera(merke: int) -> bool:
    return merke == COMMENT or (0xE0 <= merke <= 0xEF and merke not in KEPT_APPLICATION)
