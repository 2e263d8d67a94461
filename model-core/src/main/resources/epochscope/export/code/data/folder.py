def load():
    """Images [event, channel, row, column] and labels, from a folder for each class."""
    return read_folder(FOLDER)
