"""The one timeline of a case, drawn as SVG: facts become lanes, lanes become shapes, a template writes the shapes."""
