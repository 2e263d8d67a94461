def array(parameter):
    """An array of the model file: a list of numbers, or little-endian ones in base64."""
    data = parameter["data"]
    if "encoding" in parameter:
        kind = "<f4" if parameter["encoding"] == "base64-float32" else "<f8"
        data = np.frombuffer(base64.b64decode(data), kind)
    return np.array(data, dtype=float).reshape(parameter["shape"])
