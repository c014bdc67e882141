"""What readers make on the site, or bring as a testimony: read, and made a proposition."""
