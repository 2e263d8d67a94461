def load_test():
    """The images and labels that test."""
    return read_idx(TEST_IMAGES)[:, None].astype(np.float32), read_idx(TEST_LABELS).astype(int)
