"""Pages above a screen: a question, a list, a form, a text to read."""
