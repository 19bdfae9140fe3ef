"""How each page of the portal is made, and where its buttons lead."""
