"""How a database gets from one version of the schema to the next. Written by hand; imports none of today's models."""
