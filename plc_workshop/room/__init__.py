"""What the room may see, and the runtime file that carries it from one window to the other."""
