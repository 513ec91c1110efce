"""The page in a real browser, and on paper."""
