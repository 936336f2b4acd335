"""How a text is read: facts asked once, rules declared, one room for each label."""
