def load():
    """Images [event, channel, row, column] and labels: one byte label, 3072 bytes pixels."""
    return read_cifar(FILES)
