"""The atlas searched: what callers read out, and the screens where it stands."""
