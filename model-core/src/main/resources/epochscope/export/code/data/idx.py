def load():
    """Images [event, channel, row, column] of grey levels, and labels, from files like MNIST's."""
    return read_idx(IMAGES)[:, None].astype(np.float32), read_idx(LABELS).astype(int)
