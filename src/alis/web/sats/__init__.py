"""Rate sets: the public pages of each period, the editor, and approval by two others."""
