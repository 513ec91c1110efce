"""From counts to what may be shown."""
