"""What the state pays for a case: facts from the records through the rules of `domain.tilskudd`."""
