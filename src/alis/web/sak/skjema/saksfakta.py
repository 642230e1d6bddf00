"""What a case says of itself, as the facts that a change starts from."""

from alis.services.utdanning import Saksbilde, Saksfakta


def saksfakta_av(sak: Saksbilde) -> Saksfakta:
    return Saksfakta(
        driftsform=sak.driftsform,
        fordeling_alis=sak.fordeling_alis,
        start_spesialisering=sak.start_spesialisering,
        forventet_slutt=sak.forventet_slutt,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        vikarbyra=sak.vikarbyra,
        legesenter_id=sak.legesenter.id if sak.legesenter else None,
        kontaktperson_id=sak.kontaktperson.person_id if sak.kontaktperson else None,
    )
