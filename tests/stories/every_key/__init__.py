"""One story over every command of every screen and every answer of every question."""
