"""Reports: findings as text, for people and for machines."""
