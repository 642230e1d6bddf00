"""«Mine oppgaver»: the first page of everyone who works here."""
