"""Lives and other spans of time as a draft tells them."""
