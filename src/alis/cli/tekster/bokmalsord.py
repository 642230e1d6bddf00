"""Words that are bokmål and never nynorsk: a net for what slipped through, not a grammar."""

ORDENE = """
annet ansatt ansatte arbeidssted avgjør avslutter avsluttet bare begynner bekrefter bekreftet beløpene
ble brukes dager dere deres disse eget en endrer endret endringer eneste et fikk flere forskjellig fra
frem fremdeles fremtid gjelder gjennomføre gjøre hele henter hun husker hva hvem hver hvert hvilke
hvilken hvilket hvis hvor hvordan hvorfor ikke innen jeg kommer kommunene kommuner kun lager lagret
legene mangler mer mulighet muligheter mye måned måneden månedene måneder noe noen oppdiktet
oppgaver opplysninger reglene rettighet rettigheter satsene selv skriver sykehus sykehusene sykehuset
sykehusplass sykehusplassen tilgjengelighet tilskudd tilskuddet timer trenger uke uken uker uten
veileder veilederen veiledning velger virker vises være
"""

BOKMALSORD = frozenset(ORDENE.split())
