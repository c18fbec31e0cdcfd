"""Read a parsed sentence: its tokens, its mended tree, its phrases, voice and tense."""
