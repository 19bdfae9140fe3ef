"""What is sent: the e-mails, as real RFC 5322 messages."""
