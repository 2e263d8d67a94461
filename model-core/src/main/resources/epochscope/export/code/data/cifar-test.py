def load_test():
    """The images and labels that test."""
    return read_cifar(TEST_FILES)
