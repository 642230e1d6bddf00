"""A made-up receipt, as a telephone takes a picture of it."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

STORRELSE = (640, 420)
MARG, LINJE, SKRIFT = 60, 52, 30
PAPIR, BLEKK = (250, 249, 244), (32, 34, 33)


def lag_kvittering(*linjer: str) -> bytes:
    """A small JPEG; the same lines give the same bytes."""
    bilde = Image.new("RGB", STORRELSE, PAPIR)
    tegner, skrift = ImageDraw.Draw(bilde), ImageFont.load_default(SKRIFT)
    for nummer, linje in enumerate(("KVITTERING", "", *linjer)):
        tegner.text((MARG, MARG + nummer * LINJE), linje, fill=BLEKK, font=skrift)
    ut = BytesIO()
    bilde.save(ut, "JPEG", quality=80)
    return ut.getvalue()
