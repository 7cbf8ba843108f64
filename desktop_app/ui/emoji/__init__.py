"""The page with emoji, 千牛 codes and kaomoji."""
