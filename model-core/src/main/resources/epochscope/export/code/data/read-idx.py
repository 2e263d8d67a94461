def read_idx(name):
    """Unsigned bytes in the shape that the file's header tells."""
    with (gzip.open if name.endswith(".gz") else open)(name, "rb") as file:
        data = file.read()
    axes = data[3]
    shape = np.frombuffer(data, ">u4", axes, offset=4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * axes).reshape(shape)
