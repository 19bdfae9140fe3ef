"""How much the mailbox tells of itself at once: opening it costs the same however many addresses and messages there
are. Below these limits everything is told."""

OFFERED = 1_000  # addresses in the drop-down list, the first ones and those in use
COUNTED = 999  # unread messages; where there are more, that is what is said
LISTED_AHEAD = 1_000  # of a list that is longer than what is shown and this, the length is not known
