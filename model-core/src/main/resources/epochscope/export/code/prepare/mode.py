def mode(values):
    """The most frequent value; of several the smallest."""
    found, counts = np.unique(values[~np.isnan(values)], return_counts=True)
    return found[counts.argmax()]
