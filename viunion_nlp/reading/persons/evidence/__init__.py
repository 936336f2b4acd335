"""What makes words a person's name: one file for each kind of place where names stand."""
