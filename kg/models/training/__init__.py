"""Train the networks; needs torch and floret, which nothing else does."""
