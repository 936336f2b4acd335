"""What is true of any text: letters levelled, syllables as integer arrays, sentences."""
