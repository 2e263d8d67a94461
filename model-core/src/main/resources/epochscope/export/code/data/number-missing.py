def number(cell):
    """A cell's number; NaN where it is empty or holds what stands for a missing value."""
    value = float(cell or "nan")
    return math.nan if value == MISSING else value
