def read_folder(folder):
    """All images, scaled to the network's size."""
    images, labels = [], []
    for label, name in enumerate(CLASSES):
        for file in sorted(pathlib.Path(folder, name).iterdir()):
            picture = Image.open(file).convert(MODE).resize((COLUMNS, ROWS), Image.BOX)
            pixels = np.asarray(picture, np.float32).reshape(ROWS, COLUMNS, -1)
            images.append(pixels.transpose(2, 0, 1))
            labels.append(label)
    return np.stack(images), np.array(labels)
