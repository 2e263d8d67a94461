def split(events):
    """Rows that train, that validate and that test."""
    order = np.random.default_rng(SPLIT_SEED).permutation(events)
    return np.split(order, [round(TRAIN * events), round((TRAIN + VALIDATION) * events)])
