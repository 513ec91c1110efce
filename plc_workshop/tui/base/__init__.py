"""What screens are made of: keys, the frame around a stop, what the facilitator leads, what a turn has."""
