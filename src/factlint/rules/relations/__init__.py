"""What figures are to each other, as a draft tells it: changes, shares, products, rates, conversions."""
