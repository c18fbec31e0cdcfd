"""Leave out what the parse doubts and what says nothing by itself."""
