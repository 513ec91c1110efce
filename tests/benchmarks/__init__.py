"""Speed and memory beside yardsticks."""
