"""What a maintainer does at the desk: new pages and records, where something is used, what must be read again."""
