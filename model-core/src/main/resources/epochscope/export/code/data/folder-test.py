def load_test():
    """The images and labels that test."""
    return read_folder(TEST_FOLDER)
