def balance(rows, labels):
    """Training rows of all classes as often as of the largest, some repeatedly."""
    random = np.random.default_rng(SPLIT_SEED)
    by_label = [rows[labels[rows] == label] for label in np.unique(labels[rows])]
    by_class = [random.permutation(chosen) for chosen in by_label]
    most = max(map(len, by_class))
    return np.concatenate([np.resize(chosen, most) for chosen in by_class])
