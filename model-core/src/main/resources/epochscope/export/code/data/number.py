def number(cell):
    """A cell's number; NaN where it is empty."""
    return float(cell or "nan")
