"""A state machine as a Mermaid state diagram."""

from alis.domain.flyt import Maskin


def tegn_flyt(maskin: Maskin) -> str:
    """States with their Norwegian names, acts on the arrows; a state that nothing leaves is an end."""
    ender = [kode for kode in maskin.koder if not maskin.handlinger(kode)]
    linjer = [
        "---",
        f"title: {maskin.navn}",
        "---",
        "stateDiagram-v2",
        *(f"    {tilstand.kode}: {tilstand.navn}" for tilstand in maskin.tilstander),
        f"    [*] --> {maskin.start}",
        *(f"    {rad.fra} --> {rad.til}: {rad.handling}" for rad in maskin.overganger),
        *(f"    {kode} --> [*]" for kode in ender),
    ]
    return "\n".join(linjer) + "\n"
