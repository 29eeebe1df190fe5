"""Trains, calibrates, exports and checks the stance model. Nothing here is needed at run time."""
