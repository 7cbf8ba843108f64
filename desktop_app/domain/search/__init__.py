"""Finding phrases by what an agent types: text, pinyin or initials."""
