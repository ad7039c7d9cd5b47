"""The language of fact files: their keys, their values, and one file read into what it states."""
