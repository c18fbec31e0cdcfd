"""The shipped language pipelines, and how they are made and measured."""
