"""Where mail goes, whom it is from, and the site's own address, which its links begin with."""

from alis.config import env

if env.PROD:
    ALIS_ADRESSE = env.required("ALIS_ADRESSE", "sett adressen til nettstedet, for lenkene i e-post")
    EPOST_URL = env.required("EPOST_URL", "sett smtp://bruker:passord@vert:587, så varslene kommer fram")
    EPOST_FRA = env.required("EPOST_FRA", "sett adressen som e-posten sendes fra")
else:
    ALIS_ADRESSE = env.text("ALIS_ADRESSE", f"http://127.0.0.1:{env.text('PORT', '8000')}")
    EPOST_URL = env.text("EPOST_URL") or f"maildir://{env.VAR / 'epost'}"
    EPOST_FRA = env.text("EPOST_FRA", "ikke-svar@felles-alis.example")
ALIS_ADRESSE = ALIS_ADRESSE.rstrip("/")
