def balance(rows, labels):
    """Training rows of all classes, as many as of the smallest."""
    random = np.random.default_rng(SPLIT_SEED)
    by_label = [rows[labels[rows] == label] for label in np.unique(labels[rows])]
    by_class = [random.permutation(chosen) for chosen in by_label]
    least = min(map(len, by_class))
    return np.concatenate([chosen[:least] for chosen in by_class])
