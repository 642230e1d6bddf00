"""Who may let someone else have her notices while she is away."""

from alis.domain.tilgang import Rolle

# Those who act for an organisation that has others to act. The doctor and the supervisor act for themselves.
KAN_HA_STEDFORTREDER: tuple[Rolle, ...] = (
    Rolle.KOORDINATOR,
    Rolle.SIGNATAR,
    Rolle.ATTESTANT,
    Rolle.KONTORRADGIVER,
    Rolle.SAKSBEHANDLER,
    Rolle.ALIS_KONTAKT,
)
