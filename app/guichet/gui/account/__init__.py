"""The pages behind the sign-in."""
